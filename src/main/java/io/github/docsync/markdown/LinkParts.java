package io.github.docsync.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a link or image leads, whether it says so itself or through a reference definition.
 *
 * @param destination backslash escapes and entities resolved, percent encoding kept
 * @param title {@code null} for none
 */
public record LinkParts(String destination, @Nullable String title) {
    /** Empty for a reference that is not defined, which is text. */
    public static Optional<LinkParts> of(Node node, Document document) {
        if (node instanceof Link || node instanceof Image) {
            InlineLinkNode link = (InlineLinkNode) node;
            return Optional.of(parts(link.getUrl(), link.getTitle()));
        }
        if (node instanceof RefNode reference && reference.isDefined()) {
            Reference definition = reference.getReferenceNode(document);
            return definition == null
                    ? Optional.empty()
                    : Optional.of(parts(definition.getUrl(), definition.getTitle()));
        }
        return Optional.empty();
    }

    private static LinkParts parts(BasedSequence url, BasedSequence title) {
        String unescaped = NestingGuard.restore(Escaping.unescapeString(url));
        return new LinkParts(unescaped, title.isNull() ? null : NestingGuard.restore(Escaping.unescapeString(title)));
    }
}
