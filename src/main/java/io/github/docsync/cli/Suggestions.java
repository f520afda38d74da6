package io.github.docsync.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What may have been meant by a word that means nothing: words that are a slip of the fingers away. */
final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** Those of the known words that are near enough, the nearest first. */
    static List<String> similar(String word, List<String> known) {
        int most = Math.max(1, bare(word).length() / 3);
        return known.stream()
                .distinct()
                .filter(candidate -> distance(bare(word), bare(candidate)) <= most
                        || (bare(word).length() > 2 && bare(candidate).startsWith(bare(word))))
                .sorted(Comparator.comparingInt(candidate -> distance(bare(word), bare(candidate))))
                .limit(MOST)
                .toList();
    }

    /** {@code ; did you mean --only?}; empty without suggestions. */
    static String sentence(List<String> similar) {
        return similar.isEmpty() ? "" : "; did you mean " + String.join(" or ", similar) + "?";
    }

    /** The options of a command, or its verbs where the word does not look like an option. */
    static List<String> known(CommandLine line, String word) {
        List<String> known = new ArrayList<>();
        if (word.startsWith("-")) {
            for (OptionSpec option : line.getCommandSpec().options()) {
                known.addAll(List.of(option.names()));
            }
        } else {
            known.addAll(line.getSubcommands().keySet());
        }
        return known;
    }

    /** Without hyphens in front and a value behind. */
    private static String bare(String word) {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        return name.replaceFirst("^-+", "");
    }

    /** How many letters must be put in, left out, replaced or swapped with their neighbour (Damerau and Levenshtein). */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
