package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.reverse.TableLayoutComment;
import io.github.docsync.storage.StorageNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The layout of a pipe table and the widths of its columns, which stand in a comment before it; the table itself stays. */
final class TableLayoutRewrite {
    private TableLayoutRewrite() {}

    /** The source with the comment as it has to be now; empty where the layout did not change, or is not said by a comment. */
    static Optional<String> apply(SourceLines source, @Nullable SourceSpan span, PageBlock before, PageBlock after) {
        StorageNode.Element table = before.name().equals("table") ? after.element() : null;
        if (span == null
                || table == null
                || !table.is("table")
                || before.shell().equals(after.shell())
                || source.after(span.start()) == '<') {
            return Optional.empty();
        }
        int end = source.lineStart(span.start());
        int start = end == 0 ? 0 : source.lineStart(end - 1);
        String above = source.text().substring(start, end);
        boolean said = above.matches("[> \\t]*<!-- (?:widths|table): [^\n]*-->[ \\t]*\\r?\n?");
        return TableLayoutComment.of(table).map(comment -> {
            String prefix = source.prefix(span.start());
            if (said) {
                int opening = start + above.indexOf("<!--");
                int closing = start + above.indexOf("-->") + "-->".length();
                return comment.isEmpty()
                        ? new Change(opening, span.start(), "").in(source.text())
                        : new Change(opening, closing, comment).in(source.text());
            }
            return comment.isEmpty()
                    ? source.text()
                    : new Change(span.start(), span.start(), comment + "\n" + prefix).in(source.text());
        });
    }
}
