package io.github.docsync.cli;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a command line before it is read in full, and even if it cannot be read.
 *
 * @param command the word in the command's place; null where there is none
 * @param json whether JSON is asked for
 */
record Invocation(@Nullable String command, boolean json, List<String> arguments) {
    /** Options before the command whose value is the next word. */
    private static final Set<String> WITH_VALUE = Set.of("-f", "--file");

    static Invocation of(String... arguments) {
        List<String> words = List.of(arguments);
        String command = null;
        for (int i = 0; i < words.size() && command == null; i++) {
            String word = words.get(i);
            if (WITH_VALUE.contains(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                command = word;
            }
        }
        int end = words.indexOf("--");
        List<String> options = end < 0 ? words : words.subList(0, end);
        return new Invocation(command, options.contains("--json") || options.contains("--json=true"), words);
    }

    /** Whether one of these words stands on the command line and no command does. */
    boolean asksFor(String... options) {
        return command == null && List.of(options).stream().anyMatch(arguments::contains);
    }
}
