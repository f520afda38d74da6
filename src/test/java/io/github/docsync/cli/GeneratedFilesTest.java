package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made from the commands is as they are, and works. */
class GeneratedFilesTest {
    @TestFactory
    Stream<DynamicTest> generated_files_are_as_the_commands_are() throws Exception {
        return GeneratedFiles.all().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(Path.of(file.getKey()))
                                .as("run the class GeneratedFiles of the tests in this folder")
                                .content()
                                .isEqualTo(file.getValue())));
    }

    /** Without Maven there is no descriptor to make the page from; then the sources tell. */
    @Test
    void the_page_of_the_goals_names_each_goal_and_each_parameter() throws Exception {
        String page = Files.readString(Path.of(GoalsPage.FILE));
        TreeSet<String> declared = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/github/docsync/maven"))) {
            for (Path source : sources.toList()) {
                String code = Files.readString(source);
                Matcher goal = Pattern.compile("name = \"([a-z]+)\"").matcher(code);
                assertThat(page).contains(goal.find() ? "## `docsync:" + goal.group(1) + "`" : "");
                Matcher parameter =
                        Pattern.compile("@Parameter\\(property = \"([\\w.]+)\"").matcher(code);
                while (parameter.find()) {
                    declared.add(parameter.group(1));
                }
            }
        }

        assertThat(page).doesNotContain("|  |\n");
        assertThat(declared)
                .allSatisfy(property -> assertThat(page).contains("| `" + property + "` |"))
                .contains("docsync.local", "docsync.space", "docsync.json");
    }

    @Test
    void every_command_says_what_it_does_and_what_its_options_mean() {
        CommandTree.whole().all().stream().skip(1).forEach(command -> {
            assertThat(command.summary()).as(command.name()).isNotEmpty();
            assertThat(command.words().size() > 1 || !command.examples().isEmpty())
                    .as("examples of " + command.name())
                    .isTrue();
            assertThat(command.options())
                    .as(command.name())
                    .noneMatch(option -> option.description().isEmpty());
        });
    }

    @Test
    void manual_pages_are_what_groff_understands() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "skipped: there is no groff here");
        List<String> words = new ArrayList<>(List.of("/usr/bin/groff", "-man", "-Tascii", "-ww", "-z"));
        ManualPages.all().keySet().forEach(name -> words.add("src/main/release/man/man1/" + name));
        Process groff = new ProcessBuilder(words).redirectErrorStream(true).start();
        groff.getOutputStream().close();
        String complaints = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(groff.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'docsync pl', plan",
        "'docsync plan --dr', --drift",
        "'docsync -f x.yml plan --drift o', overwrite",
        "'docsync pages cr', create",
        "'docsync pages create --sp', --space",
        "'docsync help exit', exit-codes",
        "'docsync completion f', fish",
        // bash cuts --name=value into three words.
        "'docsync plan --drift =', overwrite",
        "'docsync plan --drift = o', overwrite",
        "'docsync --file = x.yml pl', plan"
    })
    void bash_completes_commands_verbs_options_and_values(String typed, String completed) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        String script = "source src/main/resources/io/github/docsync/cli/completion/docsync.bash; COMP_WORDS=(" + typed
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _docsync; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().close();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(output.lines()).contains(completed);
    }

    @ParameterizedTest
    @CsvSource({
        "docsync pl, plan",
        "docsync -f sync.yml pl, plan",
        "docsync pages cr, create",
        "docsync pages create --sp, --space",
        "docsync plan --drift o, overwrite"
    })
    void fish_completes_commands_verbs_options_and_values(String typed, String completed) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/fish")), "skipped: there is no /usr/bin/fish here");
        String script =
                "source src/main/resources/io/github/docsync/cli/completion/docsync.fish; complete --do-complete '"
                        + typed + "'";
        Process fish = new ProcessBuilder("/usr/bin/fish", "--no-config", "-c", script)
                .redirectErrorStream(true)
                .start();
        fish.getOutputStream().close();
        String output = new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(fish.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(output.lines()).anyMatch(line -> line.startsWith(completed + "\t"));
    }
}
