package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release is made of, as far as it can be looked at without making one. */
class ReleaseFilesTest {
    private static final String SUM = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void package_managers_get_the_address_and_the_sum_of_the_zip() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        Process script = new ProcessBuilder(".ci/package-managers", "1.2.3", SUM, folder.toString())
                .redirectErrorStream(true)
                .start();
        script.getOutputStream().close();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).as(output).isZero();

        String zip = "https://github.com/docsync/docsync/releases/download/v1.2.3/docsync-1.2.3.zip";
        JsonNode scoop =
                new JsonMapper().readTree(folder.resolve("docsync.json").toFile());
        assertThat(scoop.get("url").asText()).isEqualTo(zip);
        assertThat(scoop.get("hash").asText()).isEqualTo(SUM);
        assertThat(scoop.get("bin").asText()).isEqualTo("bin\\docsync.cmd");
        assertThat(scoop.at("/autoupdate/url").asText()).endsWith("/v$version/docsync-$version.zip");
        JsonNode jbang =
                new JsonMapper().readTree(folder.resolve("jbang-catalog.json").toFile());
        assertThat(jbang.at("/aliases/docsync/script-ref").asText()).isEqualTo(zip.replace(".zip", ".jar"));
        assertThat(folder.resolve("docsync.rb"))
                .content()
                .contains("url \"" + zip + "\"", "sha256 \"" + SUM + "\"", "class Docsync < Formula")
                .contains("shell_output(\"#{bin}/docsync --version\")");
    }

    @Test
    void the_launcher_of_Windows_has_its_line_ends_and_no_variable_within_brackets() throws Exception {
        String script = Files.readString(Path.of("src/main/release/docsync.cmd"));

        assertThat(script.replace("\r\n", "")).doesNotContain("\n");
        List<String> labels = new ArrayList<>();
        Matcher label = Pattern.compile("(?m)^:(\\w+)").matcher(script);
        while (label.find()) {
            labels.add(label.group(1));
        }
        Matcher jump = Pattern.compile("goto (\\w+)").matcher(script);
        while (jump.find()) {
            assertThat(labels).contains(jump.group(1));
        }
        // Whatever follows the program would hide its exit code from && and ||.
        assertThat(script.strip().lines().reduce("", (before, line) -> line))
                .startsWith("\"%_docsync_java%\"")
                .endsWith("-jar \"%_docsync_jar%\" %*");
        // Windows would take programs of the current folder, which is somebody's repository.
        assertThat(script.indexOf("set \"NoDefaultCurrentDirectoryInExePath=1\""))
                .isBetween(0, script.indexOf("set \"_docsync"));
        // A space in front of a redirection behind echo would be printed.
        assertThat(script.lines().filter(line -> line.contains("echo docsync:")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith(">&2 echo docsync: "));
        // A block begins with a bracket at the end of a line.
        assertThat(script).doesNotContainPattern("(?m)\\(\\r?$");
        // Upper and lower case are the same there: a variable "home" would be the HOME in which JGit looks for
        // .gitconfig.
        Matcher variable = Pattern.compile("set \"(\\w+)=").matcher(script);
        while (variable.find()) {
            assertThat(variable.group(1)).matches("_docsync_\\w+|DOCSYNC_COMMIT|NoDefaultCurrentDirectoryInExePath");
        }
    }

    @Test
    void the_image_is_of_the_released_zip_and_does_not_run_as_root() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("src/main/release/Dockerfile"));

        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM "))
                .singleElement()
                .asString()
                .doesNotContain("latest");
        assertThat(lines).filteredOn(line -> line.startsWith("USER ")).last().isEqualTo("USER docsync");
        assertThat(lines).noneMatch(line -> line.startsWith("ADD "));
        assertThat(String.join("\n", lines))
                .contains("--no-install-recommends", "rm -rf /var/lib/apt/lists", "sha256sum -c", "chromium", "fonts-");
    }

    @Test
    void the_POM_has_what_Central_asks_for() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom)
                .contains("<name>docsync</name>", "<description>", "<url>", "<licenses>", "<developers>", "<scm>")
                .contains("maven-source-plugin", "maven-javadoc-plugin", "maven-gpg-plugin")
                // Goals of the released plugin fetch the command's jar from where they came from.
                .contains("<file>${project.build.directory}/release/docsync-${project.version}.jar</file>")
                .contains("<classifier>cli</classifier>");
    }

    @Test
    void the_metadata_of_the_Action_is_what_GitHub_reads() throws Exception {
        JsonNode action = new YAMLMapper().readTree(Path.of("action.yml").toFile());

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(Path.of("src/test/resources/action-metadata.schema.json")),
                                InputFormat.JSON)
                        .validate(action.toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void workflows_and_the_Action_name_only_steps_inputs_and_actions_that_are_there() throws Exception {
        List<Path> files = new ArrayList<>(List.of(Path.of("action.yml")));
        try (Stream<Path> workflows = Files.list(Path.of(".github/workflows"))) {
            workflows.sorted().forEach(files::add);
        }
        for (Path file : files) {
            JsonNode root = new YAMLMapper().readTree(file.toFile());
            List<JsonNode> groups = root.has("runs")
                    ? List.of(root.at("/runs/steps"))
                    : root.get("jobs").findValues("steps");
            for (JsonNode steps : groups) {
                check(file, root, steps);
            }
        }
    }

    /** What actionlint would look for first: ids before their use, one of uses and run, a shell, pinned actions. */
    private static void check(Path file, JsonNode root, JsonNode steps) {
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode step : steps) {
            String where = file + ": " + step;
            assertThat(step.has("uses") ^ step.has("run")).as(where).isTrue();
            if (step.has("uses") && !step.get("uses").asText().equals("./")) {
                assertThat(step.get("uses").asText()).as(where).matches("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
            }
            if (root.has("runs") && step.has("run")) {
                assertThat(step.path("shell").asText()).as(where).isEqualTo("bash");
            }
            Matcher use = Pattern.compile("steps\\.([\\w-]+)\\.").matcher(step.toString());
            while (use.find()) {
                assertThat(ids).as(where).contains(use.group(1));
            }
            Matcher input = Pattern.compile("inputs\\.([\\w-]+)").matcher(step.toString());
            while (root.has("runs") && input.find()) {
                assertThat(root.get("inputs").has(input.group(1))).as(where).isTrue();
            }
            if (step.has("id")) {
                assertThat(ids.add(step.get("id").asText())).as(where).isTrue();
            }
        }
        root.path("outputs").forEach(output -> {
            Matcher use = Pattern.compile("steps\\.([\\w-]+)\\.").matcher(output.toString());
            while (use.find()) {
                assertThat(ids).as(file + ": " + output).contains(use.group(1));
            }
        });
    }
}
