package io.github.docsync.pull;

import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a Markdown file that hold the text which comments mark in the stored page. */
final class CommentLines {
    private static final String MARKER = "ac:inline-comment-marker";

    private final SourceLines source;
    private final TracedBody trace;
    private final List<PageBlock> lines;

    /**
     * @param text the file
     * @param trace what it converts to
     */
    CommentLines(String text, TracedBody trace) {
        this.source = new SourceLines(text);
        this.trace = trace;
        this.lines = leaves(PageBlock.of(trace.nodes()));
    }

    /** The lines by the references of the markers, counted from 1; those of text that the file does not hold are missing. */
    Map<String, Integer> of(String stored) {
        Map<String, Integer> found = new HashMap<>();
        try {
            for (PageBlock block :
                    leaves(PageBlock.of(StorageParser.parse(stored).nodes()))) {
                markers(block.nodes(), block, found);
            }
        } catch (StorageSyntaxException e) {
            // A body that cannot be read has no lines.
            found.clear();
        }
        return found;
    }

    private void markers(List<StorageNode> nodes, PageBlock block, Map<String, Integer> found) {
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Element element) {
                String ref =
                        element.name().equals(MARKER) ? element.attributes().get("ac:ref") : null;
                if (ref != null) {
                    line(block, element).ifPresent(line -> found.putIfAbsent(ref, line));
                }
                markers(element.children(), block, found);
            }
        }
    }

    private Optional<Integer> line(PageBlock block, StorageNode.Element marker) {
        List<InlineToken> marked = InlineTokens.of(marker.children(), null);
        PageBlock line = same(block);
        if (line == null || marked.isEmpty()) {
            return Optional.empty();
        }
        List<InlineToken> tokens = InlineTokens.of(line.inline(), trace);
        return start(tokens, marked)
                .or(() -> tokens.stream().filter(InlineToken::isKnown).findFirst())
                .map(token -> lineAt(token.start()));
    }

    private @Nullable PageBlock same(PageBlock block) {
        String key = block.key();
        for (PageBlock line : lines) {
            if (line.key().equals(key)) {
                return line;
            }
        }
        String words = String.join(" ", block.words());
        for (PageBlock line : lines) {
            if (!words.isEmpty() && String.join(" ", line.words()).equals(words)) {
                return line;
            }
        }
        return null;
    }

    private static Optional<InlineToken> start(List<InlineToken> tokens, List<InlineToken> marked) {
        for (int i = 0; i + marked.size() <= tokens.size(); i++) {
            boolean here = tokens.get(i).isKnown();
            for (int k = 0; here && k < marked.size(); k++) {
                here = tokens.get(i + k).text().equals(marked.get(k).text());
            }
            if (here) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private int lineAt(int offset) {
        return 1
                + (int) source.text()
                        .substring(0, offset)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static List<PageBlock> leaves(List<PageBlock> blocks) {
        List<PageBlock> leaves = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (block.isContainer()) {
                leaves.addAll(leaves(block.children()));
            } else {
                leaves.add(block);
            }
        }
        return leaves;
    }
}
