package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.storage.StorageNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where blocks of a page stand in its source.
 *
 * @param trace the body that the source makes
 */
record BlockPlaces(SourceLines source, TracedBody trace) {
    /** Null where it is not known, as of what a macro or another file makes. */
    @Nullable
    SourceSpan of(PageBlock block) {
        if (block.element() != null) {
            return trace.span(block.element()).map(source::trimmed).orElse(null);
        }
        List<InlineToken> tokens = InlineTokens.of(block.inline(), trace);
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (StorageNode node : block.nodes()) {
            Optional<SourceSpan> span = trace.span(node);
            if (span.isPresent()) {
                start = Math.min(start, span.get().start());
                end = Math.max(end, span.get().end());
            }
        }
        for (InlineToken token : tokens) {
            if (token.isKnown()) {
                start = Math.min(start, token.start());
                end = Math.max(end, token.end());
            }
        }
        return end < start ? null : source.trimmed(new SourceSpan(start, end));
    }
}
