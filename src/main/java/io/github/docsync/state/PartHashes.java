package io.github.docsync.state;

import io.github.docsync.model.Hash;
import java.util.Base64;
import java.util.HexFormat;
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

    /** One hash over everything but the order among siblings, which is compared by place and not by page. */
    public String page() {
        return brief(Hash.ofParts(List.of(title, parent, body, labels, attachments, properties)));
    }

    /** The same for a page whose body has to be written again, whatever is wanted. */
    public PartHashes withoutBody() {
        return new PartHashes(title, parent, "", labels, attachments, properties, order);
    }

    /** Ninety-six bits of a hash as sixteen characters that are safe in JSON, messages and URLs. */
    public static String brief(Hash hash) {
        byte[] bytes = HexFormat.of().parseHex(hash.hex().substring(0, 24));
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
