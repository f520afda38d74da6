package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.ast.Node;

/**
 * A picture whose address stands in a reference definition, {@code ![alt][badge]}, as a picture like any other. flexmark
 * takes a defined reference inside a link's text for a link inside a link, so that {@code [![alt][badge]][page]} would be none.
 */
final class ReferencedImage {
    private ReferencedImage() {}

    /** Replaces the node if it is a picture with a definition. Definitions are all known before any paragraph is read. */
    static void resolve(Node node, ReferenceRepository definitions) {
        if (!(node instanceof ImageRef reference) || !reference.isDefined()) {
            return;
        }
        Reference definition = reference.getReferenceNode(definitions);
        if (definition == null) {
            return;
        }
        Image image = new Image();
        image.setUrl(definition.getUrl());
        image.setTitle(definition.getTitle());
        image.setChars(reference.getChars());
        image.takeChildren(reference);
        reference.insertAfter(image);
        reference.unlink();
    }
}
