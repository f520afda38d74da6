package io.github.docsync.desired;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one page is to hold.
 *
 * @param blogPost a blog post has no parent and no order
 * @param space the key of the space
 * @param parent where it hangs
 * @param body complete; empty in a summary
 * @param labels lower-case, sorted
 * @param attachments by file name
 * @param properties content properties by key
 * @param hashes the hashes of the parts above
 * @param blob Git's object id of the file; empty for a generated page
 */
public record PageContent(
        boolean blogPost,
        String space,
        String title,
        Parent parent,
        StorageBody body,
        List<String> labels,
        List<PlannedAttachment> attachments,
        SortedMap<String, JsonNode> properties,
        PartHashes hashes,
        String blob) {
    /** Everything but the body's text and the bytes of what the converter made. */
    public PageContent summary() {
        List<PlannedAttachment> files =
                attachments.stream().map(PlannedAttachment::withoutBytes).toList();
        return new PageContent(
                blogPost, space, title, parent, StorageBody.EMPTY, labels, files, properties, hashes, blob);
    }

    /** The same content with another body. */
    PageContent withBody(StorageBody newBody) {
        return new PageContent(blogPost, space, title, parent, newBody, labels, attachments, properties, hashes, blob);
    }

    /** The same content under another parent. */
    public PageContent withParent(Parent newParent) {
        return new PageContent(blogPost, space, title, newParent, body, labels, attachments, properties, hashes, blob);
    }

    /** The same content in another space. */
    public PageContent withSpace(String key) {
        return new PageContent(blogPost, key, title, parent, body, labels, attachments, properties, hashes, blob);
    }

    /** The same content under another title, with the hash to remember for it. */
    public PageContent withTitle(String newTitle, String titleHash) {
        PartHashes retitled = new PartHashes(
                titleHash,
                hashes.parent(),
                hashes.body(),
                hashes.labels(),
                hashes.attachments(),
                hashes.properties(),
                hashes.order());
        return new PageContent(
                blogPost, space, newTitle, parent, body, labels, attachments, properties, retitled, blob);
    }

    /** The same content below what it hangs under already, with the hash to remember for the place that Git wants. */
    public PageContent staying(@Nullable String parentId, String parentHash) {
        PartHashes placed = new PartHashes(
                hashes.title(),
                parentHash,
                hashes.body(),
                hashes.labels(),
                hashes.attachments(),
                hashes.properties(),
                hashes.order());
        Parent there = new Parent(null, parentId);
        return new PageContent(blogPost, space, title, there, body, labels, attachments, properties, placed, blob);
    }

    /** The same content with another hash of its place among its siblings; empty where that is not yet what is wanted. */
    public PageContent withOrder(String order) {
        PartHashes unordered = new PartHashes(
                hashes.title(),
                hashes.parent(),
                hashes.body(),
                hashes.labels(),
                hashes.attachments(),
                hashes.properties(),
                order);
        return new PageContent(blogPost, space, title, parent, body, labels, attachments, properties, unordered, blob);
    }

    /**
     * Where a page hangs.
     *
     * @param page a page of the same manifest, which may be pending; null for {@code contentId} alone
     * @param contentId the id of the page or folder; null while the page is pending
     */
    public record Parent(@Nullable DocPath page, @Nullable String contentId) {}

    /**
     * A file to attach.
     *
     * @param fileName unique on the page
     * @param mediaType such as {@code image/png}
     * @param sha256 the hash of its bytes, in hexadecimal; of what the converter made, the hash of what it was made from
     * @param file where it lies in the repository; null for one that the converter made
     * @param base64 the bytes of what the converter made; null for a file of the repository, and in a summary
     */
    public record PlannedAttachment(
            String fileName,
            String mediaType,
            String sha256,
            @Nullable DocPath file,
            @Nullable String base64) {
        /** The same without its bytes. */
        PlannedAttachment withoutBytes() {
            return base64 == null ? this : new PlannedAttachment(fileName, mediaType, sha256, file, null);
        }
    }
}
