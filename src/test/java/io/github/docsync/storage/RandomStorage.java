package io.github.docsync.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes bodies as an author's converter would send them, from a seed. */
public final class RandomStorage {
    private static final List<String> WORDS = List.of(
            "alpha",
            "beta",
            "gamma",
            "delta",
            "über",
            "naïve",
            "don't",
            "x",
            "server",
            "the",
            "a",
            "of",
            "重启",
            "\uD83D\uDE80",
            "<tag>",
            "R&D",
            "\"quoted\"",
            "1.5",
            "e\u0301t\u00E9",
            "a\u00A0b");

    private final Random random;
    private final StorageWriter writer = new StorageWriter();

    private RandomStorage(Random random) {
        this.random = random;
    }

    public static String body(Random random) {
        RandomStorage storage = new RandomStorage(random);
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            storage.block(2);
        }
        return storage.writer.toString();
    }

    public static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private void block(int depth) {
        int kinds = depth > 0 ? 10 : 4;
        switch (random.nextInt(kinds)) {
            case 0, 1, 2 -> paragraph();
            case 3 -> element("h" + (1 + random.nextInt(6)), this::inlines);
            case 4 -> list(depth);
            case 5 -> table();
            case 6 -> code();
            case 7 -> panel(depth);
            case 8 -> tasks();
            default -> element("blockquote", () -> block(depth - 1));
        }
    }

    private void paragraph() {
        if (random.nextInt(8) == 0) {
            writer.open("p", "style", "text-align: center;");
            inlines();
            writer.close("p");
        } else {
            element("p", this::inlines);
        }
    }

    private void list(int depth) {
        String kind = random.nextBoolean() ? "ul" : "ol";
        element(kind, () -> {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                element("li", () -> {
                    words();
                    if (depth > 1 && random.nextInt(3) == 0) {
                        list(depth - 1);
                    }
                });
            }
        });
    }

    private void table() {
        boolean wide = random.nextBoolean();
        element("table", () -> {
            if (wide) {
                element("colgroup", () -> writer.empty("col", "style", "width: 700px;"));
            }
            for (int row = 1 + random.nextInt(2); row > 0; row--) {
                element("tr", () -> {
                    element("th", this::inlines);
                    element("td", random.nextInt(4) == 0 ? () -> {} : this::inlines);
                });
            }
        });
    }

    private void code() {
        writer.open("ac:structured-macro", "ac:name", "code");
        parameter("language", word(random));
        parameter("title", word(random));
        element("ac:plain-text-body", () -> writer.cdata("if (a < b)  {\n  x]]>y " + word(random) + "\n}"));
        writer.close("ac:structured-macro");
    }

    private void panel(int depth) {
        writer.open("ac:structured-macro", "ac:name", random.nextBoolean() ? "info" : "expand");
        parameter("title", word(random));
        element("ac:rich-text-body", () -> block(depth - 1));
        writer.close("ac:structured-macro");
    }

    private void tasks() {
        element("ac:task-list", () -> {
            for (int i = 1; i <= 1 + random.nextInt(3); i++) {
                int id = i;
                element("ac:task", () -> {
                    element("ac:task-id", () -> writer.text(Integer.toString(id)));
                    element("ac:task-status", () -> writer.text("incomplete"));
                    element("ac:task-body", this::words);
                });
            }
        });
    }

    private void inlines() {
        words();
        for (int i = random.nextInt(4); i > 0; i--) {
            writer.text(" ");
            inline();
            writer.text(" ");
            words();
        }
    }

    private void inline() {
        switch (random.nextInt(9)) {
            case 0 -> element("strong", this::words);
            case 1 -> element("em", () -> element("u", this::words));
            case 2 -> element("del", this::words);
            case 3 -> {
                writer.open("a", "href", "https://example.org/" + random.nextInt(9));
                words();
                writer.close("a");
            }
            case 4 ->
                element("ac:link", () -> {
                    writer.empty("ri:page", "ri:content-title", "Title " + random.nextInt(9));
                    element("ac:link-body", this::words);
                });
            case 5 ->
                element("ac:image", () -> writer.empty("ri:attachment", "ri:filename", random.nextInt(9) + ".png"));
            case 6 -> {
                writer.open("ac:structured-macro", "ac:name", "status");
                parameter("colour", "Green");
                parameter("title", word(random));
                writer.close("ac:structured-macro");
            }
            case 7 -> {
                writer.open("span", "style", "color: #ff0000");
                words();
                writer.close("span");
            }
            default -> writer.empty("br");
        }
    }

    private void words() {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            words.add(word(random));
        }
        writer.text(String.join(" ", words));
    }

    private void parameter(String name, String value) {
        writer.open("ac:parameter", "ac:name", name).text(value).close("ac:parameter");
    }

    private void element(String name, Runnable content) {
        writer.open(name);
        content.run();
        writer.close(name);
    }
}
