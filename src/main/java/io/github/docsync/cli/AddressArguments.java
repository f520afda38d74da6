package io.github.docsync.cli;

import io.github.docsync.cli.command.GivenAddress;
import io.github.docsync.cli.command.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Lets people give the address of a page or space, as their browser shows it, wherever a command wants an id or a key. */
final class AddressArguments {
    /** The groups whose own ids are numbers. */
    private static final Set<String> NUMBERED = Set.of("pages", "blogposts", "comments", "folders", "tasks");

    private final Consumer<GivenAddress> named;

    /** @param named is told of each address, whose site is yet to be compared */
    AddressArguments(Consumer<GivenAddress> named) {
        this.named = named;
    }

    /** @throws UsageException if an address does not hold what is wanted, or a word in an id's place cannot be one */
    void resolve(ParseResult read) {
        List<CommandLine> lines = read.asCommandLineList();
        if (lines.size() < 2) {
            return;
        }
        String group = lines.get(1).getCommandName();
        for (CommandLine line : lines) {
            ParseResult parsed = line.getParseResult();
            parsed.matchedOptions().forEach(option -> resolve(group, option, false));
            parsed.matchedPositionals().forEach(positional -> resolve(group, positional, true));
        }
    }

    private void resolve(String group, ArgSpec argument, boolean own) {
        Object value = argument.getValue();
        if (value instanceof String text) {
            argument.setValue(resolved(group, argument, own, text));
        } else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            List<String> resolved = new ArrayList<>();
            list.forEach(text -> resolved.add(resolved(group, argument, own, (String) text)));
            argument.setValue(resolved);
        }
    }

    private String resolved(String group, ArgSpec argument, boolean own, String text) {
        boolean content = Set.of("ID", "TARGET").contains(argument.paramLabel());
        boolean space = argument.paramLabel().equals("SPACE")
                || (argument instanceof OptionSpec option
                        && List.of(option.names()).contains("--space"));
        Optional<GivenAddress> address = content || space ? GivenAddress.of(text) : Optional.empty();
        if (address.isPresent()) {
            named.accept(address.get());
            return space
                    ? address.get().spaceKey()
                    : own && group.equals("comments")
                            ? address.get().commentId()
                            : address.get().contentId();
        }
        if (content && own && NUMBERED.contains(group) && !text.matches("[1-9][0-9]*")) {
            throw new UsageException(
                    "'" + text + "' is not an id; give the number in the address, or the address itself");
        }
        return text;
    }
}
