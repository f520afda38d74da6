package io.github.docsync.local.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Anything with an id of the content kind, as its newest version stands; the body is kept with the {@link Revision}.
 *
 * @param type the subtype of a page ({@code live}) or the type of custom content; otherwise null
 * @param parentId the page or folder above; null at the root of the space. Trashed content remembers where it was
 * @param position the place among its siblings; null where nobody ever ordered them
 * @param containerId what a comment, an attachment or custom content belongs to
 */
public record ContentRow(
        long id,
        ContentKind kind,
        @Nullable String type,
        Status status,
        String title,
        long spaceId,
        @Nullable Long parentId,
        @Nullable Integer position,
        @Nullable Long containerId,
        String authorId,
        String ownerId,
        Instant createdAt,
        Revision version) {

    /** A new page, folder or blog post. */
    public static ContentRow create(
            long id, ContentKind kind, String title, long spaceId, String authorId, Instant now) {
        Revision first = new Revision(1, "", false, authorId, now);
        return new ContentRow(
                id, kind, null, Status.CURRENT, title, spaceId, null, null, null, authorId, authorId, now, first);
    }

    public ContentRow withType(@Nullable String newType) {
        return with(copy -> copy.type = newType);
    }

    public ContentRow withStatus(Status newStatus) {
        return with(copy -> copy.status = newStatus);
    }

    public ContentRow withTitle(String newTitle) {
        return with(copy -> copy.title = newTitle);
    }

    /** Under another parent, or at the root for null, after the siblings that it finds there. */
    public ContentRow withParent(long newSpaceId, @Nullable Long newParentId) {
        return with(copy -> {
            copy.spaceId = newSpaceId;
            copy.parentId = newParentId;
            copy.position = null;
        });
    }

    public ContentRow withPosition(int newPosition) {
        return with(copy -> copy.position = newPosition);
    }

    public ContentRow withContainer(long newContainerId) {
        return with(copy -> copy.containerId = newContainerId);
    }

    public ContentRow withOwner(String newOwnerId) {
        return with(copy -> copy.ownerId = newOwnerId);
    }

    public ContentRow withVersion(Revision newVersion) {
        return with(copy -> copy.version = newVersion);
    }

    private ContentRow with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.finish();
    }

    /** The id as the API writes it: attachments carry a prefix. */
    public String wireId() {
        return kind == ContentKind.ATTACHMENT ? "att" + id : Long.toString(id);
    }

    public boolean is(Status wanted) {
        return status == wanted;
    }

    /** Whether readers of the page tree see no difference. */
    boolean isInTheSamePlace(ContentRow other) {
        return title.equals(other.title)
                && status == other.status
                && spaceId == other.spaceId
                && Objects.equals(parentId, other.parentId)
                && Objects.equals(position, other.position);
    }

    /** Titles are compared without regard to case. */
    public static String titleKey(String title) {
        return title.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The parts that can change, while a changed copy is made. */
    private static final class Copy {
        private final ContentRow original;
        private @Nullable String type;
        private Status status;
        private String title;
        private long spaceId;
        private @Nullable Long parentId;
        private @Nullable Integer position;
        private @Nullable Long containerId;
        private String ownerId;
        private Revision version;

        private Copy(ContentRow original) {
            this.original = original;
            this.type = original.type;
            this.status = original.status;
            this.title = original.title;
            this.spaceId = original.spaceId;
            this.parentId = original.parentId;
            this.position = original.position;
            this.containerId = original.containerId;
            this.ownerId = original.ownerId;
            this.version = original.version;
        }

        private ContentRow finish() {
            return new ContentRow(
                    original.id,
                    original.kind,
                    type,
                    status,
                    title,
                    spaceId,
                    parentId,
                    position,
                    containerId,
                    original.authorId,
                    ownerId,
                    original.createdAt,
                    version);
        }
    }
}
