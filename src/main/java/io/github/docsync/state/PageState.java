package io.github.docsync.state;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.model.ReservedProperties;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What docsync remembers of one page it manages: the value of the content property {@link #PROPERTY_KEY} and, as a copy,
 * one row of the index.
 *
 * @param manifest the {@code id} of the manifest that owns the page
 * @param path the file, or the folder of a generated page
 * @param blogPost whether this is a blog post and not a page
 * @param pageId the identity of the page; survives renames and moves
 * @param space the key of its space
 * @param commit the commit whose content was last written; null outside Git
 * @param repository the repository that published it; null where it is not known
 * @param blob Git's object id of the file, or its beginning ({@link #abbreviatedBlob}); empty for a generated page
 * @param desired the hashes of what was wanted when it was last written
 * @param version the version number that our last complete write produced; an edit by a person makes the actual one higher
 * @param versionAt when Confluence says that version was written, in milliseconds since 1970; null where it did not say. Deleting
 *     a version renumbers the later ones, so the number alone does not tell versions apart
 * @param stored the {@link BodyHash} of that version, as Confluence gave it back; empty where it did not
 * @param title the title we wrote
 * @param parentId the parent we wrote
 * @param labels the labels that are ours
 * @param attachments the attachments that are ours, by file name, with what is {@linkplain AttachmentMark#remembered remembered} of the hash of
 *     their bytes; of a page that has very many only {@link #ON_THE_ATTACHMENTS}
 * @param properties the content properties that are ours, by key, with the hash of their value
 * @param tasks the ticks we published, by the task's stable key
 */
public record PageState(
        String manifest,
        DocPath path,
        boolean blogPost,
        String pageId,
        String space,
        @Nullable String commit,
        @Nullable RepositoryIdentity repository,
        String blob,
        PartHashes desired,
        int version,
        @Nullable Long versionAt,
        String stored,
        String title,
        @Nullable String parentId,
        List<String> labels,
        SortedMap<String, String> attachments,
        SortedMap<String, String> properties,
        SortedMap<String, Boolean> tasks) {
    /** The key of the content property. No dots: Confluence's search cannot expand a key that has them. */
    public static final String PROPERTY_KEY = ReservedProperties.PAGE;

    /** The format that this program writes; a higher one was written by a newer docsync. */
    public static final int FORMAT = 1;

    /** Stands for the attachments where they are too many to remember: each says in its comment what it is. No file has this name. */
    public static final String ON_THE_ATTACHMENTS = "";

    /** So much of a blob's id tells files of a repository apart, as the beginning that Git itself shows does. */
    private static final int BLOB = 12;

    /** So many with their hashes fit the property of a page and the index next to other pages. */
    static final int MOST_ATTACHMENTS = 200;

    /** Hashes that an earlier docsync wrote at greater length are shortened; Jackson leaves null what a damaged value lacks. */
    @SuppressWarnings("ConstantValue")
    public PageState {
        stored = stored == null ? null : BodyHash.shortened(stored);
        properties = properties == null ? null : shortened(properties, ShortHash::of);
        attachments = attachments == null ? null : shortened(attachments, AttachmentMark::remembered);
    }

    private static SortedMap<String, String> shortened(SortedMap<String, String> hashes, UnaryOperator<String> form) {
        SortedMap<String, String> shortened = new TreeMap<>(hashes);
        shortened.replaceAll((key, hash) -> form.apply(hash));
        return shortened;
    }

    /** The beginning of a blob's id that the index keeps. */
    public static String abbreviatedBlob(String id) {
        return id.substring(0, Math.min(BLOB, id.length()));
    }

    /** The same memory as a row of the index holds it. */
    PageState asIndexed() {
        return with(path, abbreviatedBlob(blob), desired);
    }

    /** What to remember of attachments. */
    public static SortedMap<String, String> remembered(SortedMap<String, String> attachments) {
        return attachments.size() <= MOST_ATTACHMENTS
                ? attachments
                : new TreeMap<>(Map.of(ON_THE_ATTACHMENTS, String.valueOf(attachments.size())));
    }

    /** The same memory with another place among the siblings. */
    public PageState withOrder(String order) {
        return with(path, blob, desired.withOrder(order));
    }

    /** The same memory for a page whose file is now at another path. */
    public PageState at(DocPath newPath) {
        return with(newPath, blob, desired);
    }

    private PageState with(DocPath newPath, String newBlob, PartHashes newDesired) {
        return new PageState(
                manifest,
                newPath,
                blogPost,
                pageId,
                space,
                commit,
                repository,
                newBlob,
                newDesired,
                version,
                versionAt,
                stored,
                title,
                parentId,
                labels,
                attachments,
                properties,
                tasks);
    }
}
