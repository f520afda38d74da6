package io.github.docsync.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.Hash;
import java.util.List;

/**
 * What is wanted of one page, hashed part by part, so that a plan can say what changed. Each is the abbreviated form of
 * {@link #brief}. These are hashes of what we want, never of what Confluence stored.
 *
 * @param title the title
 * @param parent where the page hangs, named by file or by content id
 * @param body the storage format as rendered, titles of linked pages included
 * @param labels the labels, sorted
 * @param attachments file names with the hashes of their bytes
 * @param properties content properties such as the page's width
 * @param order the sibling before this page
 */
public record PartHashes(
        String title, String parent, String body, String labels, String attachments, String properties, String order) {

    /** Jackson leaves null what a damaged value lacks. */
    @SuppressWarnings("ConstantValue")
    public PartHashes {
        title = title == null ? "" : ShortHash.of(title);
        parent = parent == null ? "" : ShortHash.of(parent);
        body = body == null ? "" : ShortHash.of(body);
        labels = labels == null ? "" : ShortHash.of(labels);
        attachments = attachments == null ? "" : ShortHash.of(attachments);
        properties = properties == null ? "" : ShortHash.of(properties);
        order = order == null ? "" : ShortHash.ofOrder(order);
    }

    /** One hash over everything but the order among siblings, which is compared by place and not by page. */
    public String page() {
        return brief(Hash.ofParts(List.of(title, parent, body, labels, attachments, properties)));
    }

    /** The same for a page whose body has to be written again, whatever is wanted. */
    public PartHashes withoutBody() {
        return new PartHashes(title, parent, "", labels, attachments, properties, order);
    }

    /** The same hashes with another place among the siblings. */
    PartHashes withOrder(String newOrder) {
        return new PartHashes(title, parent, body, labels, attachments, properties, newOrder);
    }

    /** The hash of a content property's value. */
    public static String ofValue(JsonNode value) {
        return brief(Hash.of(value.toString()));
    }

    /** The hash of a title. */
    public static String ofTitle(String title) {
        return brief(Hash.of(title));
    }

    /** So much of a hash as is needed to see whether one page changed, as characters that are safe in JSON, messages and URLs. */
    public static String brief(Hash hash) {
        return ShortHash.of(hash);
    }
}
