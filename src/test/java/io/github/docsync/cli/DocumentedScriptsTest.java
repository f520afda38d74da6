package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every script of the documentation, line by line as a reader types it: docsync's lines by the command in this process, the others by bash. What
 * stands behind {@code #} on a line of {@code plan}, {@code pull} or {@code sync} is what it prints.
 */
class DocumentedScriptsTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```(\\w+)[^\\n]*\\n(.*?)^\\1```");
    private static final Pattern LINE = Pattern.compile("(?:\\./)?(docsync .*?)(?:\\s+#\\s*(.*))?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** What asks the network, builds, or is for another shell's own start. */
    private static final Pattern NOT_HERE =
            Pattern.compile("(git clone https:|mvn |curl |source <\\(|man -M |git push|brew |scoop |jbang ).*");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path here;
    private String said = "";

    @TestFactory
    Stream<DynamicTest> every_script_does_what_it_says() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        List<DynamicTest> scripts = new ArrayList<>();
        for (Path page : pages()) {
            Matcher fence = FENCE.matcher(Files.readString(page));
            while (fence.find()) {
                String script = fence.group(3).indent(-fence.group(1).length());
                if (List.of("sh", "bash", "powershell").contains(fence.group(2)) && script.contains("docsync ")) {
                    scripts.add(DynamicTest.dynamicTest(
                            page + ": " + script.lines().findFirst().orElse(""), () -> perform(script)));
                }
            }
        }
        assertThat(scripts).hasSizeGreaterThan(10);
        return scripts.stream();
    }

    private void perform(String script) throws Exception {
        here = Files.createTempDirectory(folder, "reader");
        try (LocalConfluence site =
                LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"))) {
            arrange(site, script);
            for (String line : script.replaceAll("\\\\\n\\s*", " ").lines().toList()) {
                Matcher docsync = LINE.matcher(line.strip());
                if (docsync.matches()) {
                    docsync(docsync.group(1), docsync.group(2) == null ? "" : docsync.group(2));
                } else if (line.startsWith("export ")) {
                    // The reader's own site and token stand in the world already.
                    assertThat(line).matches("export \\w+=\\S+.*");
                } else if (!line.isBlank() && !NOT_HERE.matcher(line.strip()).matches()) {
                    bash(line);
                }
            }
        }
    }

    /** A repository with a few pages, and where the script does not write one, a manifest. */
    private void arrange(LocalConfluence site, String script) throws Exception {
        environment.clear();
        environment.putAll(Map.of(
                "CONFLUENCE_URL", site.baseUrl().toString(),
                "CONFLUENCE_EMAIL", "ann@example.com",
                "CONFLUENCE_API_TOKEN", "any-token"));
        Files.createDirectories(here.resolve("bin"));
        if (script.startsWith("git init")) {
            return;
        }
        Files.createDirectories(here.resolve("docs"));
        Files.writeString(here.resolve("README.md"), "# Ours\n\nSee [the docs](docs/index.md).\n");
        Files.writeString(here.resolve("docs/index.md"), "# Index\n\nSome text that somebody will fix.\n");
        Files.copy(Path.of("sync.yml.example"), here.resolve("sync.yml.example"));
        Files.copy(Path.of("docsync"), here.resolve("docsync"));
        if (script.contains("docsync migrate")) {
            Files.writeString(here.resolve("body.html"), "<p>Earlier.</p>");
            String id = json(
                            environment,
                            "pages",
                            "create",
                            "--space",
                            "DOCS",
                            "--title",
                            "Index",
                            "--body",
                            "body.html")
                    .get("id")
                    .asText();
            Files.writeString(
                    here.resolve("docs/index.md"),
                    "<!-- confluence-page-id: " + id + " -->\n<!-- confluence-space-key: DOCS -->\n\n# Index\n");
        } else if (!script.contains("docsync init")) {
            Files.writeString(
                    here.resolve("sync.yml"), "version: 1\nid: ours\nspace: DOCS\npages: [{path: docs/**}]\n");
        }
        bash("git init -q -b main . && git add . && git commit -qm Begin");
        if (script.startsWith("docsync pull")) {
            docsync("docsync sync", "");
            edit(site.baseUrl().toString());
        }
    }

    private void docsync(String line, String promised) throws Exception {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceFirst("\\s*[>|].*", ""));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        words.remove(0);
        boolean shown = words.contains("preview");
        if (shown) {
            // As files, since nobody is here to stop it.
            words.addAll(List.of("--export", here.resolve("../pages").toString()));
        }
        CommandRun run = CommandRun.in(here, environment, "", words.toArray(String[]::new));
        assertThat(run.code()).as(line + "\n" + run.output() + run.error()).isIn(0, 4);
        said = run.output() + run.error();
        if (words.get(0).matches("plan|pull|sync") && promised.matches("(~ |In step|\"taken over).*")) {
            assertThat(plain(said))
                    .contains(plain(promised.replace("\"taken", "taken").replaceFirst("\"$", "")));
        }
        if (shown && (promised + line).contains("Edit")) {
            edit();
        }
    }

    /** What a reader does in the browser, by the same account. */
    private void edit() throws Exception {
        try (LocalConfluence site = LocalConfluence.start(LocalSettings.inFolder(here.resolve(".docsync")))) {
            edit(site.baseUrl().toString());
        }
    }

    private void edit(String site) throws Exception {
        Map<String, String> reader = Map.of(
                "CONFLUENCE_URL", site, "CONFLUENCE_EMAIL", "reader@docsync", "CONFLUENCE_API_TOKEN", "any-token");
        for (JsonNode page : json(reader, "pages", "list").get("results")) {
            String id = page.get("id").asText();
            String body = CommandRun.in(here, reader, "", "pages", "get", id, "--body", "storage")
                    .output();
            if (body.contains("somebody")) {
                CommandRun written = CommandRun.in(
                        here, reader, body.replace("somebody", "a reader"), "pages", "update", id, "--body", "-");
                assertThat(written.code()).as(written.error()).isZero();
                return;
            }
        }
        throw new AssertionError("no page holds what a reader would edit");
    }

    private JsonNode json(Map<String, String> variables, String... arguments) throws IOException {
        CommandRun run = CommandRun.in(
                here,
                variables,
                "",
                Stream.concat(Stream.of("--json"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(run.code()).as(run.error()).isZero();
        return new JsonMapper().readTree(run.output());
    }

    private void bash(String line) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", line + "\npwd -P")
                .directory(here.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "HOME", here.toString(),
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ann",
                        "GIT_AUTHOR_EMAIL", "ann@example.com",
                        "GIT_COMMITTER_NAME", "Ann",
                        "GIT_COMMITTER_EMAIL", "ann@example.com"));
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(line + "\n" + String.join("\n", lines)).isZero();
        said = String.join("\n", lines.subList(0, lines.size() - 1));
        if (line.contains("git diff")) {
            assertThat(said).contains("-Some text", "+Some text");
        }
        here = Path.of(lines.get(lines.size() - 1));
    }

    /** Whichever branch a job is on, and whatever the CI calls it, docsync is told to plan or to sync. */
    @Test
    void scripts_of_CI_systems_plan_on_branches_and_sync_on_the_main_one() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        String page = Files.readString(Path.of("docs/ci.md"));
        List<String> scripts = new ArrayList<>();
        Matcher fence = FENCE.matcher(page);
        while (fence.find()) {
            if (fence.group(2).equals("yaml")) {
                for (JsonNode script : new YAMLMapper().readTree(fence.group(3)).findValues("script")) {
                    script.forEach(line -> scripts.add(line.asText()));
                    if (script.isTextual()) {
                        scripts.add(script.asText());
                    }
                }
            }
            Matcher step = Pattern.compile("\\bsh '([^']+)'").matcher(fence.group(3));
            while (fence.group(2).equals("groovy") && step.find()) {
                scripts.add(step.group(1));
            }
        }
        for (String branch : List.of("main", "topic")) {
            List<String> ran = new ArrayList<>();
            for (String script : scripts) {
                String typed = script.replace("$(Build.SourceBranchName)", branch);
                Process bash = new ProcessBuilder(
                                "/bin/bash",
                                "-c",
                                "docsync() { printf '%s\\n' \"$*\"; }; CI_COMMIT_BRANCH=" + branch
                                        + " CI_DEFAULT_BRANCH=main BRANCH_NAME=" + branch + "\n" + typed)
                        .start();
                bash.getOutputStream().close();
                ran.add(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
                assertThat(bash.waitFor()).isZero();
            }
            // GitLab, Jenkins and Azure ask for the branch; Bitbucket has a list of its own for main.
            String expected = branch.equals("main") ? "sync" : "plan";
            assertThat(ran).containsExactly(expected, expected, expected, "plan", "sync");
        }
    }

    private static String plain(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).reduce("", (a, b) -> a + " " + b);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
