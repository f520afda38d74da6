package io.github.docsync.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents such as repositories hold, made by a seeded generator. */
final class Documents {
    private static final String[] WORDS = {
        "the",
        "cluster",
        "of",
        "a",
        "service",
        "is",
        "configured",
        "with",
        "values",
        "that",
        "operators",
        "set",
        "in",
        "each",
        "namespace",
        "and",
        "when",
        "deployment",
        "fails",
        "it",
        "rolls",
        "back",
        "to",
        "version",
        "before",
        "secrets",
        "are",
        "read",
        "from",
        "vault",
        "by",
        "controller",
        "request",
        "timeout",
        "default",
        "seconds"
    };

    private final Random random;
    private final int size;

    private Documents(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    /** @param size about how many characters each has */
    static List<String> generate(int count, int size) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(document(i, size));
        }
        return all;
    }

    /** @param size about how many characters it has */
    static String document(int number, int size) {
        return new Documents(number, size).document(number);
    }

    private String document(int number) {
        StringBuilder text = new StringBuilder("# Document " + number + "\n\n");
        while (text.length() < size) {
            switch (random.nextInt(10)) {
                case 0, 1 -> text.append("## ").append(words(4)).append("\n\n");
                case 2 -> code(text);
                case 3 -> table(text);
                case 4 -> list(text, "* ");
                case 5 -> list(text, "1. ");
                case 6 -> text.append("> [!NOTE]\n> ").append(sentence()).append("\n\n");
                default -> paragraph(text);
            }
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text) {
        int sentences = 2 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence()).append(i % 2 == 0 ? "\n" : " ");
        }
        text.append("\n\n");
    }

    private void list(StringBuilder text, String mark) {
        int items = 3 + random.nextInt(5);
        for (int i = 0; i < items; i++) {
            text.append(mark).append(sentence()).append('\n');
            if (i == 1) {
                text.append("   - ").append(sentence()).append('\n');
            }
        }
        text.append('\n');
    }

    private void table(StringBuilder text) {
        text.append("| Name | Default | Meaning |\n|---|:---:|---|\n");
        int rows = 3 + random.nextInt(5);
        for (int i = 0; i < rows; i++) {
            text.append("| `")
                    .append(words(1))
                    .append("` | ")
                    .append(random.nextInt(100))
                    .append(" | ");
            text.append(sentence()).append(" |\n");
        }
        text.append('\n');
    }

    private void code(StringBuilder text) {
        text.append("```yaml\n");
        int lines = 3 + random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            text.append("  ".repeat(i % 3))
                    .append(words(1))
                    .append(": ")
                    .append(words(2))
                    .append('\n');
        }
        text.append("```\n\n");
    }

    private String sentence() {
        String plain = words(6 + random.nextInt(10));
        return switch (random.nextInt(5)) {
            case 0 -> plain + " **" + words(2) + "**.";
            case 1 -> plain + " `" + words(1) + "` " + words(2) + ".";
            case 2 -> plain + " [" + words(2) + "](https://example.com/" + words(1) + ").";
            case 3 -> plain + " *" + words(1) + "*, " + words(3) + ".";
            default -> plain + ".";
        };
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
