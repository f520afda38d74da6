package io.github.docsync.storage.carry;

import io.github.docsync.storage.RandomStorage;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.TreeRewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Puts comment markers into bodies, takes them out again, and edits bodies as authors do. */
final class RandomComments {
    private static final String MARKER = "ac:inline-comment-marker";
    private static final Set<String> LINES = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "td",
            "th",
            "strong",
            "u",
            "del",
            "a",
            "ac:link-body",
            "ac:task-body",
            "span");

    private RandomComments() {}

    /** The body with markers round random stretches of words, some of them nested. */
    static String marked(Random random, String body) {
        int[] refs = {0};
        return rewritten(body, (original, children) -> {
            List<StorageNode> content = new ArrayList<>();
            for (StorageNode child : children) {
                if (LINES.contains(original.name())
                        && child instanceof StorageNode.Text text
                        && random.nextInt(3) == 0) {
                    mark(random, text.text(), refs, content);
                } else {
                    content.add(child);
                }
            }
            return new StorageNode.Element(original.name(), original.attributes(), content);
        });
    }

    private static void mark(Random random, String text, int[] refs, List<StorageNode> content) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) == ' ';
            if (!blank && (i == 0 || text.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
            if (!blank && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                ends.add(i + 1);
            }
        }
        if (starts.isEmpty()) {
            content.add(new StorageNode.Text(text));
            return;
        }
        int first = random.nextInt(starts.size());
        int start = starts.get(first);
        int end = ends.get(first + random.nextInt(ends.size() - first));
        StorageNode inner = new StorageNode.Text(text.substring(start, end));
        for (int depth = 1 + random.nextInt(2); depth > 0; depth--) {
            inner = new StorageNode.Element(MARKER, Map.of("ac:ref", "ref-" + refs[0]++), List.of(inner));
        }
        content.add(new StorageNode.Text(text.substring(0, start)));
        content.add(inner);
        content.add(new StorageNode.Text(text.substring(end)));
    }

    /** The body without markers, otherwise as it was. */
    static String stripped(String body) {
        StringBuilder out = new StringBuilder();
        for (String piece : body.split("(?=<)")) {
            if (piece.startsWith("<" + MARKER) || piece.startsWith("</" + MARKER)) {
                out.append(piece, piece.indexOf('>') + 1, piece.length());
            } else {
                out.append(piece);
            }
        }
        return StorageParser.parse(out.toString()).toStorage();
    }

    /** The body after some of an author's edits: words changed, added and removed, blocks moved, repeated and deleted. */
    static String edited(Random random, String body, int edits) {
        String edited = rewritten(body, (original, children) -> {
            List<StorageNode> content = new ArrayList<>();
            for (StorageNode child : children) {
                boolean editable = LINES.contains(original.name()) && child instanceof StorageNode.Text;
                content.add(editable && random.nextInt(10) < edits ? edited(random, (StorageNode.Text) child) : child);
            }
            return new StorageNode.Element(original.name(), original.attributes(), content);
        });
        List<StorageNode> blocks = new ArrayList<>(StorageParser.parse(edited).nodes());
        for (int i = 0; i < edits && !blocks.isEmpty(); i++) {
            StorageNode block = blocks.get(random.nextInt(blocks.size()));
            switch (random.nextInt(4)) {
                case 0 -> blocks.remove(block);
                case 1 -> blocks.add(random.nextInt(blocks.size()), block);
                case 2 -> {
                    blocks.remove(block);
                    blocks.add(random.nextInt(blocks.size() + 1), block);
                }
                default ->
                    blocks.addAll(
                            random.nextInt(blocks.size()),
                            StorageParser.parse(RandomStorage.body(random)).nodes());
            }
        }
        // Written and read again, since a node may stand in a document only once.
        return new StorageDocument(blocks).toStorage();
    }

    private static StorageNode edited(Random random, StorageNode.Text text) {
        List<String> words = new ArrayList<>(List.of(text.text().split(" ")));
        int index = words.isEmpty() ? 0 : random.nextInt(words.size());
        switch (words.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> words.add(index, RandomStorage.word(random));
            case 1 -> words.set(index, RandomStorage.word(random));
            default -> words.remove(index);
        }
        return new StorageNode.Text(String.join(" ", words));
    }

    private static String rewritten(String body, TreeRewriter.Rule rule) {
        return new StorageDocument(
                        TreeRewriter.rewrite(StorageParser.parse(body).nodes(), rule))
                .toStorage();
    }
}
