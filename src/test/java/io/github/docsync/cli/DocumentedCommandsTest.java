package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.cli.command.RootCommand;
import io.github.docsync.cli.command.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import picocli.CommandLine;

/** What the documentation tells people to type and to copy is what the command, the shell, the Action and the goals understand. */
class DocumentedCommandsTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```(\\w+)[^\\n]*\\n(.*?)^\\1```");

    /** At the beginning of a command, after what the shell has before one. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?:^|[;&|(\\[{'\"`]|\\bthen|\\belse|\\bdo|\\bsh|script:|run:)\\s*(?:\\./)?docsync((?:\\s+(?:\"[^\"]*\"|'[^']*'|[^\\s;&|'\"`#\\]})]+))+)");

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** A fenced block with where it stands. */
    private record Block(Path file, String language, String text) {
        boolean is(String... languages) {
            return List.of(languages).contains(language);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_command_in_a_block_is_understood() throws IOException {
        List<String[]> commands = new ArrayList<>();
        for (Block block : blocks()) {
            if (block.is("sh", "yaml", "groovy", "bash", "powershell")) {
                for (String line : lines(block.text())) {
                    Matcher matcher = COMMAND.matcher(line);
                    while (matcher.find()) {
                        commands.add(new String[] {block.file() + ": docsync" + matcher.group(1), matcher.group(1)});
                    }
                }
            }
        }
        // The examples in each command's help, of which its manual page has them too.
        CommandTree.whole().all().stream()
                .flatMap(command -> command.examples().stream())
                .map(example -> example.substring("docsync".length()).replaceFirst(" [|<>] .*", ""))
                .forEach(words -> commands.add(new String[] {"help: docsync" + words, words}));
        assertThat(commands).hasSizeGreaterThan(90);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(command[0], () -> understood(words(command[1]))));
    }

    @TestFactory
    Stream<DynamicTest> every_command_named_in_a_sentence_is_understood() throws IOException {
        TreeSet<String> commands = new TreeSet<>();
        Pattern inline = Pattern.compile("`docsync ([a-z][^`…<>]*)`");
        for (Path file : pages()) {
            Matcher matcher =
                    inline.matcher(FENCE.matcher(Files.readString(file)).replaceAll(""));
            while (matcher.find()) {
                // Words in capitals stand for what people put there, and a bar for a choice.
                if (!matcher.group(1).matches(".*(?:\\b[A-Z]{2,}\\b|\\||\\[).*")) {
                    commands.add(matcher.group(1));
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(10);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest("docsync " + command, () -> {
                    List<String> words = words(command);
                    // A command that is only named needs none of its arguments.
                    understood(words.size() == 1 ? List.of("help", words.get(0)) : words);
                    assertThat(CommandList.names()).contains(words.get(0));
                }));
    }

    @Test
    void scripts_are_ones_that_bash_can_read() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        for (Block block : blocks()) {
            if (block.is("sh", "bash")) {
                bashReads(block.file(), block.text().replace("…", "x"));
            }
        }
    }

    @Test
    void scripts_of_CI_systems_are_ones_that_bash_can_read() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        int scripts = 0;
        for (Block block : blocks()) {
            if (block.is("yaml")) {
                JsonNode root = new YAMLMapper().readTree(block.text());
                for (String key : List.of("script", "before_script", "run")) {
                    for (JsonNode script : root.findValues(key)) {
                        List<String> texts = new ArrayList<>();
                        if (script.isArray()) {
                            script.forEach(line -> texts.add(line.asText()));
                        } else {
                            texts.add(script.asText());
                        }
                        bashReads(block.file(), String.join("\n", texts));
                        scripts++;
                    }
                }
            }
        }
        assertThat(scripts).isGreaterThan(3);
    }

    @Test
    void the_Action_has_every_input_and_output_that_is_used() throws Exception {
        JsonNode action = new YAMLMapper().readTree(Path.of("action.yml").toFile());
        int steps = 0;
        for (Block block : blocks()) {
            if (block.is("yaml") && block.text().contains("uses: docsync/docsync@")) {
                for (JsonNode step : steps(new YAMLMapper().readTree(block.text()))) {
                    if (step.path("uses").asText().startsWith("docsync/docsync@")) {
                        step.path("with")
                                .fieldNames()
                                .forEachRemaining(
                                        input -> assertThat(action.get("inputs").has(input))
                                                .as(block.file() + ": input " + input)
                                                .isTrue());
                        steps++;
                    }
                }
                Matcher output =
                        Pattern.compile("steps\\.docsync\\.outputs\\.([\\w-]+)").matcher(block.text());
                while (output.find()) {
                    assertThat(action.get("outputs").has(output.group(1)))
                            .as(block.file() + ": output " + output.group(1))
                            .isTrue();
                }
            }
        }
        assertThat(steps).isGreaterThan(2);
    }

    @Test
    void goals_and_their_properties_are_there() throws Exception {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/docsync/maven"))) {
            for (Path file : files.toList()) {
                sources.append(Files.readString(file));
            }
        }
        Pattern goal = Pattern.compile("(?:docsync-maven-plugin|mvn docsync|`docsync):([a-z]+)");
        Pattern property = Pattern.compile("`docsync\\.([a-zA-Z]+)`|-Ddocsync\\.([a-zA-Z]+)");
        int found = 0;
        for (Path file : pages()) {
            String text = Files.readString(file);
            Matcher goals = goal.matcher(text);
            while (goals.find()) {
                assertThat(sources).as(file + ": " + goals.group()).contains("name = \"" + goals.group(1) + "\"");
                found++;
            }
            Matcher properties = property.matcher(text);
            while (properties.find()) {
                String name = properties.group(1) == null ? properties.group(2) : properties.group(1);
                if (!List.of("test", "rb", "cmd").contains(name)) {
                    assertThat(sources).as(file + ": docsync." + name).contains("\"docsync." + name + "\"");
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    private static List<JsonNode> steps(JsonNode root) {
        if (root.isArray()) {
            List<JsonNode> steps = new ArrayList<>();
            root.forEach(steps::add);
            return steps;
        }
        return root.findValues("steps").stream()
                .flatMap(all -> steps(all).stream())
                .toList();
    }

    private static void understood(List<String> words) {
        CommandLine line = CommandList.all(new RootCommand(
                CommandRun.terminal(Path.of("")),
                new JsonAnswer(System.out, false, false, Clock.systemUTC()),
                new StopSignal()));
        ListedValue.registerAll(line);
        if (!words.contains("--version") && !words.contains("--help")) {
            assertThatCode(() -> line.parseArgs(words.toArray(String[]::new))).doesNotThrowAnyException();
        }
    }

    private static void bashReads(Path file, String script) throws Exception {
        Process bash =
                new ProcessBuilder("/bin/bash", "-n").redirectErrorStream(true).start();
        // Azure puts variables in round brackets before the shell sees the script.
        bash.getOutputStream()
                .write(script.replaceAll("\\$\\(([\\w.]+)\\)", "x").getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String complaints = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(complaints).as(file + ":\n" + script).isEmpty();
    }

    /** Lines of a script; one that ends with a backslash goes on. */
    private static List<String> lines(String text) {
        return text.replaceAll("\\\\\n\\s*", " ").lines().toList();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.strip());
        while (word.find() && !word.group().startsWith("#") && !word.group().matches("[<>].*")) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file : pages()) {
            Matcher fence = FENCE.matcher(Files.readString(file));
            while (fence.find()) {
                blocks.add(new Block(
                        file,
                        fence.group(2),
                        fence.group(3).indent(-fence.group(1).length())));
            }
        }
        return blocks;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
