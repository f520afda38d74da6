package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher as a process, in a project whose {@code mvn} and {@code java} are stubs that write down their calls. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("docsync").toAbsolutePath();

    private static final String STEPS = "docsync:   downloading libraries …\ndocsync:   compiling the sources …\n";

    @TempDir
    Path folder;

    private Path project;
    private Path tools;
    private Path jdk;

    @BeforeEach
    void lay_out_a_project_with_stub_tools() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        project = Files.createDirectories(folder.resolve("a project with spaces"));
        Files.copy(LAUNCHER, project.resolve("docsync"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
        makeOld(project.resolve("pom.xml"), project.resolve("src/main"), project.resolve("src/main/java"));
        makeOld(project.resolve("src/main/java/A.java"));

        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = Files.createDirectories(folder.resolve("jdk 17"));
        Files.createDirectories(jdk.resolve("bin"));
        release("17.0.15");
        script(jdk.resolve("bin/javac"), "");
        script(jdk.resolve("bin/java"), """
            for argument in "$@"; do
              case $argument in -XX:ArchiveClassesAtExit=*) echo made >"${argument#*=}"; exit 0 ;; esac
            done
            printf '%s|' "$PWD" "$@" >>"$LOG/java"
            echo >>"$LOG/java"
            cat
            """);
        script(tools.resolve("mvn"), """
            echo "$PWD $*" >>"$LOG/mvn"
            echo "Downloading from central: a.jar"
            echo "Downloading from central: b.jar"
            echo "[INFO] --- compiler:3.14.1:compile (default-compile) @ docsync ---"
            echo "the output of the build"
            [ ! -e "$LOG/break" ] || exit 1
            mkdir -p target/command
            echo jar >target/command/docsync-maven-plugin-1-cli.jar
            """);
    }

    @Test
    void builds_on_the_first_start_and_says_so_on_standard_error_only() throws Exception {
        Run run = launch(project, project.resolve("docsync").toString(), "plan", "a b");

        assertThat(run.code()).isZero();
        assertThat(run.error()).isEqualTo("docsync: building the command (first run) …\n" + STEPS);
        assertThat(run.output()).isEmpty();
        assertThat(logged("mvn")).containsExactly(real(project) + " -B -Plauncher package");
        assertThat(logged("java")).hasSize(1);
        assertThat(logged("java").get(0)).endsWith("|-jar|" + real(project) + "/target/command/docsync.jar|plan|a b|");
    }

    @Test
    void runs_as_it_lies_in_a_release_without_Maven_and_sources() throws Exception {
        Path release = folder.resolve("docsync-1.0.0");
        Files.createDirectories(release.resolve("bin"));
        Files.copy(LAUNCHER, release.resolve("bin/docsync"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(release.resolve("lib"));
        Files.writeString(release.resolve("lib/docsync.jar"), "jar");

        Run run = launch(folder, release.resolve("bin/docsync").toString(), "validate");

        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("mvn")).doesNotExist();
        assertThat(logged("java").get(0)).endsWith("|-jar|" + real(release) + "/lib/docsync.jar|validate|");
    }

    @Test
    void does_no_Maven_work_on_the_second_start() throws Exception {
        launch(project, "./docsync", "validate");
        Run run = launch(project, "./docsync", "validate");

        assertThat(run.error()).isEmpty();
        assertThat(logged("mvn")).hasSize(1);
        assertThat(logged("java")).hasSize(2);
    }

    @Test
    void builds_again_when_a_source_or_the_POM_is_newer_or_a_source_is_gone() throws Exception {
        launch(project, "./docsync", "validate");

        makeNew(project.resolve("src/main/java/A.java"));
        Run run = launch(project, "./docsync", "validate");
        assertThat(run.error()).isEqualTo("docsync: building the command (its sources changed) …\n" + STEPS);
        assertThat(logged("mvn")).hasSize(2);

        makeOld(project.resolve("src/main/java/A.java"));
        makeNew(project.resolve("pom.xml"));
        launch(project, "./docsync", "validate");
        assertThat(logged("mvn")).hasSize(3);

        makeOld(project.resolve("pom.xml"));
        Files.delete(project.resolve("src/main/java/A.java"));
        makeNew(project.resolve("src/main/java"));
        launch(project, "./docsync", "validate");
        assertThat(logged("mvn")).hasSize(4);
    }

    @Test
    void runs_in_the_callers_folder_through_a_chain_of_symbolic_links() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("else where/deep"));
        Files.createSymbolicLink(folder.resolve("one"), Path.of("a project with spaces/docsync"));
        Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("../../one"));

        Run run = launch(elsewhere, "./two", "validate");

        assertThat(run.code()).isZero();
        assertThat(logged("java").get(0)).startsWith(real(elsewhere) + "|").contains(real(project) + "/target/command");
    }

    @Test
    void leaves_standard_input_to_the_command() throws Exception {
        Run run = run(project, Map.of(), "# Title\n", "./docsync", "convert");

        assertThat(run.output()).isEqualTo("# Title\n");
    }

    @Test
    void shows_the_builds_output_only_when_it_fails_and_runs_nothing() throws Exception {
        Files.createFile(folder.resolve("break"));

        Run run = launch(project, "./docsync", "validate");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.error()).contains("the output of the build").contains("docsync: the build failed");
        assertThat(folder.resolve("java")).doesNotExist();
        assertThat(project.resolve("target/command/lock")).doesNotExist();
    }

    @Test
    void builds_once_when_several_start_together() throws Exception {
        script(tools.resolve("mvn"), """
            echo "$PWD $*" >>"$LOG/mvn"
            until [ -s "$LOG/waiting" ]; do sleep 0.05; done
            mkdir -p target/command
            echo jar >target/command/docsync-maven-plugin-1-cli.jar
            """);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ProcessBuilder builder = builder(project, Map.of(), "./docsync", "validate");
            builder.redirectError(ProcessBuilder.Redirect.appendTo(
                    folder.resolve("waiting-" + i).toFile()));
            processes.add(builder.start());
        }
        // Each but the builder says that it waits; only then may the build end.
        for (int waiting = 0; waiting < 3; ) {
            waiting = 0;
            for (int i = 0; i < 4; i++) {
                if (Files.readString(folder.resolve("waiting-" + i)).contains("waiting for another docsync")) {
                    waiting++;
                }
            }
            Thread.onSpinWait();
        }
        Files.writeString(folder.resolve("waiting"), "all");
        for (Process process : processes) {
            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        assertThat(logged("mvn")).hasSize(1);
        assertThat(logged("java")).hasSize(4);
    }

    @Test
    void takes_over_the_lock_of_a_builder_that_was_killed() throws Exception {
        Process dead = new ProcessBuilder("/bin/bash", "-c", "exit 0").start();
        dead.waitFor();
        Files.createDirectories(project.resolve("target/command"));
        Files.createSymbolicLink(project.resolve("target/command/lock"), Path.of(Long.toString(dead.pid())));

        Run run = launch(project, "./docsync", "validate");

        assertThat(run.code()).isZero();
        assertThat(run.error()).isEqualTo("docsync: building the command (first run) …\n" + STEPS);
    }

    @Test
    void names_a_JAVA_HOME_that_holds_no_java() throws Exception {
        Run run = run(project, Map.of("JAVA_HOME", "/nowhere"), "", "./docsync", "validate");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error()).startsWith("docsync: JAVA_HOME is /nowhere, but there is no bin/java in it; set it to");
    }

    @Test
    void refuses_a_Java_that_is_too_old() throws Exception {
        release("11.0.2");

        Run run = launch(project, "./docsync", "validate");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error()).contains("Java 17 or newer is needed").contains("is Java 11.0.2");
    }

    @Test
    void says_what_is_missing_without_Maven() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Run run = launch(project, "./docsync", "validate");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.error())
                .startsWith("docsync: there is no mvn on the PATH")
                .contains("install Maven 3.8.6");
    }

    @Test
    void finds_the_java_on_the_PATH_without_JAVA_HOME() throws Exception {
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));

        Run run = run(project, Map.of("JAVA_HOME", ""), "", "./docsync", "validate");

        assertThat(run.code()).isZero();
        assertThat(logged("java")).hasSize(1);
    }

    @Test
    void leaves_the_optimising_compiler_out_in_a_preview_too() throws Exception {
        launch(project, "./docsync", "--version");
        launch(project, "./docsync", "-f", "x.yml", "preview");

        assertThat(logged("java").get(0)).contains("|-XX:TieredStopAtLevel=1|");
        assertThat(logged("java").get(1)).contains("|-XX:TieredStopAtLevel=1|");
    }

    @Test
    void makes_the_class_data_archive_once_for_each_JDK() throws Exception {
        launch(project, "./docsync", "--version");
        Path archive = project.resolve("target/command/docsync-17.0.15.jsa");
        FileTime made = Files.getLastModifiedTime(archive);
        launch(project, "./docsync", "--version");
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
        assertThat(logged("java").get(1)).contains("|-XX:SharedArchiveFile=" + real(project) + "/target/command/");

        release("25.0.3");
        launch(project, "./docsync", "--version");
        assertThat(project.resolve("target/command/docsync-25.0.3.jsa")).exists();
        assertThat(logged("mvn")).hasSize(1);
    }

    private record Run(int code, String output, String error) {}

    private Run launch(Path workingDirectory, String... command) throws Exception {
        return run(workingDirectory, Map.of(), "", command);
    }

    private Run run(Path workingDirectory, Map<String, String> variables, String input, String... command)
            throws Exception {
        Path error = Files.createTempFile(folder, "error", "");
        ProcessBuilder builder = builder(workingDirectory, variables, command);
        builder.redirectError(error.toFile());
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output, Files.readString(error));
    }

    private ProcessBuilder builder(Path workingDirectory, Map<String, String> variables, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", tools + ":" + systemTools());
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("LOG", folder.toString());
        environment.put("LC_ALL", "C");
        environment.putAll(variables);
        return builder;
    }

    /** The tools that the launcher needs, without the machine's own mvn and java. */
    private Path systemTools() {
        Path wrappers = folder.resolve("system");
        List<String> names = List.of(
                "bash", "cat", "env", "find", "ln", "mkdir", "mv", "readlink", "rm", "sleep", "touch", "dirname");
        try {
            Files.createDirectories(wrappers);
            for (String name : names) {
                Path original = Files.exists(Path.of("/bin", name)) ? Path.of("/bin", name) : Path.of("/usr/bin", name);
                if (!Files.exists(wrappers.resolve(name))) {
                    script(wrappers.resolve(name), "exec " + original + " \"$@\"\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrappers;
    }

    private List<String> logged(String tool) throws IOException {
        return Files.readAllLines(folder.resolve(tool));
    }

    private void release(String version) throws IOException {
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static String real(Path path) throws IOException {
        return path.toRealPath().toString();
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void makeOld(Path... paths) throws IOException {
        for (Path path : paths) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
    }

    private static void makeNew(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(3600)));
    }
}
