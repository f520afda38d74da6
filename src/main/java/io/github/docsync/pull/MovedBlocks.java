package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The source of blocks that went from where they were, so that those which come elsewhere are moved and not written anew. */
final class MovedBlocks {
    private final Map<String, String> sources = new HashMap<>();

    /** Remembers all that an edit takes away, as the page stands before it. */
    void remember(BodyDiff diff, SourceLines source, TracedBody trace) {
        for (BodyEdit edit : diff.edits()) {
            if (edit instanceof BodyEdit.Blocks blocks) {
                blocks.before().forEach(block -> {
                    SourceSpan span = new BlockPlaces(source, trace).of(block);
                    if (span != null) {
                        sources.putIfAbsent(block.key(), bare(source, span));
                    }
                });
            }
        }
    }

    /** The block without the indentation and marks of what it stood in. */
    private static String bare(SourceLines source, SourceSpan span) {
        String text = source.text().substring(span.start(), span.end());
        String prefix = source.prefix(span.start());
        if (prefix.isEmpty() || text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder bare = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int start = 0;
            while (!bare.isEmpty()
                    && start < Math.min(prefix.length(), line.length())
                    && line.charAt(start) == prefix.charAt(start)) {
                start++;
            }
            bare.append(bare.isEmpty() ? "" : "\n").append(line, start, line.length());
        }
        return bare.toString();
    }

    /** The source of a block that looks like this one. */
    Optional<String> find(PageBlock block) {
        return Optional.ofNullable(sources.get(block.key()));
    }
}
