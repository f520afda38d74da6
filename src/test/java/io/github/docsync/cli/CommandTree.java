package io.github.docsync.cli;

import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.cli.command.RootCommand;
import io.github.docsync.cli.command.StopSignal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command with what documentation and completion say of it.
 *
 * @param words its name after {@code docsync}; empty for docsync itself
 * @param options its own options and the global ones
 * @param examples command lines
 */
record CommandTree(
        List<String> words,
        String summary,
        List<Option> options,
        List<Parameter> parameters,
        List<String> examples,
        List<CommandTree> children) {
    /** An option with the values that it can have; empty where they are free. */
    record Option(List<String> names, String label, List<String> values, String description, boolean global) {
        boolean takesValue() {
            return !label.isEmpty();
        }
    }

    record Parameter(String label, String description) {}

    static CommandTree whole() {
        CommandLine line = CommandList.all(new RootCommand(
                CommandRun.terminal(Path.of("")),
                new JsonAnswer(System.out, false, false, Clock.systemUTC()),
                new StopSignal()));
        return of(List.of(), line);
    }

    private static CommandTree of(List<String> words, CommandLine line) {
        List<CommandTree> children = new ArrayList<>();
        names(line, words.isEmpty()).forEach(name -> {
            List<String> below = new ArrayList<>(words);
            below.add(name);
            children.add(of(below, line.getSubcommands().get(name)));
        });
        String[] description = line.getCommandSpec().usageMessage().description();
        return new CommandTree(
                words,
                description.length == 0 ? "" : description[0],
                line.getCommandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> option(option, words.isEmpty()))
                        .toList(),
                line.getCommandSpec().positionalParameters().stream()
                        .map(CommandTree::parameter)
                        .toList(),
                Arrays.stream(line.getCommandSpec().usageMessage().footer())
                        .map(String::strip)
                        .filter(text -> text.startsWith("docsync "))
                        .toList(),
                children);
    }

    /** Commands in the order of help, verbs in that of the alphabet. */
    private static List<String> names(CommandLine line, boolean root) {
        return root
                ? CommandList.names()
                : line.getSubcommands().keySet().stream().sorted().toList();
    }

    private static Option option(OptionSpec option, boolean root) {
        String label = option.arity().max() == 0 ? "" : option.paramLabel().replaceAll("[<>]", "");
        List<String> values = label.contains("|") ? List.of(label.split("\\|")) : List.of();
        String text = option.description().length == 0 ? "" : option.description()[0];
        List<String> candidates = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(candidates::add);
        }
        return new Option(
                List.of(option.names()),
                label,
                values,
                text.replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates)),
                root || option.inherited());
    }

    private static Parameter parameter(PositionalParamSpec parameter) {
        String text = parameter.description().length == 0 ? "" : parameter.description()[0];
        return new Parameter(parameter.paramLabel().replaceAll("[<>]", ""), text);
    }

    /** This one and all below, parents first. */
    List<CommandTree> all() {
        List<CommandTree> all = new ArrayList<>(List.of(this));
        children.forEach(child -> all.addAll(child.all()));
        return all;
    }

    String name() {
        return String.join(" ", words);
    }
}
