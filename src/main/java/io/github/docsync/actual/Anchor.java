package io.github.docsync.actual;

import io.github.docsync.confluence.endpoint.Container;

/**
 * The content whose properties hold the index.
 *
 * @param folder whether it is a folder and not a page
 */
public record Anchor(String id, boolean folder) {
    /** The kind of content that its properties belong to. */
    public Container container() {
        return folder ? Container.FOLDER : Container.PAGE;
    }
}
