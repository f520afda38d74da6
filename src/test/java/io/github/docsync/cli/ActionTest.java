package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script of the GitHub Action with a stub in place of docsync. */
class ActionTest {
    @TempDir
    Path folder;

    private JsonNode action;

    @BeforeEach
    void read_the_action() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        action = new YAMLMapper().readTree(Path.of("action.yml").toFile());
    }

    @Test
    void no_script_contains_an_expression_so_that_no_input_becomes_a_command() {
        for (JsonNode step : action.get("runs").get("steps")) {
            assertThat(step.path("run").asText()).doesNotContain("${{");
        }
    }

    @Test
    void passes_its_inputs_on_as_arguments() throws Exception {
        run("plan", "docs dir/sync.yml", "--ref v1 --only *.md", 0);

        assertThat(folder.resolve("arguments"))
                .hasContent("--file|docs dir/sync.yml|plan|--detailed-exitcode|--summary|" + folder
                        + "/report.md|--ref|v1|--only|*.md|");
    }

    @Test
    void an_argument_that_looks_like_a_command_stays_an_argument() throws Exception {
        run("plan", "$(touch " + folder + "/hacked)", "`touch " + folder + "/hacked`", 0);

        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    void changes_in_a_plan_are_an_output_and_no_failure() throws Exception {
        assertThat(run("plan", "sync.yml", "", 4)).isZero();

        assertThat(folder.resolve("output")).hasContent("exit-code=0\nchanges=true\nsummary=" + folder + "/report.md");
        assertThat(folder.resolve("step-summary")).hasContent("### the plan");
    }

    @Test
    void hands_on_the_exit_code_of_a_refusal() throws Exception {
        assertThat(run("sync", "sync.yml", "", 3)).isEqualTo(3);

        assertThat(folder.resolve("output")).content().startsWith("exit-code=3\nchanges=false\n");
    }

    @Test
    void refuses_a_command_that_it_does_not_know() throws Exception {
        assertThat(run("api", "sync.yml", "", 0)).isEqualTo(2);

        assertThat(folder.resolve("arguments")).doesNotExist();
    }

    private int run(String command, String file, String arguments, int code) throws Exception {
        Path stub = folder.resolve("docsync");
        Files.writeString(
                stub,
                "#!/bin/bash\nprintf '%s|' \"$@\" >\"" + folder
                        + "/arguments\"\necho '### the plan' >\"$REPORT\"\nexit " + code + "\n");
        assertThat(stub.toFile().setExecutable(true)).isTrue();
        String script = "";
        for (JsonNode step : action.get("runs").get("steps")) {
            if (step.path("id").asText().equals("run")) {
                script = step.get("run").asText();
            }
        }
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "DOCSYNC",
                        stub.toString(),
                        "INPUT_COMMAND",
                        command,
                        "INPUT_FILE",
                        file,
                        "INPUT_ARGS",
                        arguments,
                        "REPORT",
                        folder + "/report.md",
                        "GITHUB_OUTPUT",
                        folder + "/output",
                        "GITHUB_STEP_SUMMARY",
                        folder + "/step-summary"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).doesNotContain("No such file");
        return process.waitFor();
    }
}
