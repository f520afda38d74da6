package io.github.docsync.local.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Anything with an id of the content kind, as its newest version stands; the body is kept with the {@link Revision}.
 *
 * @param type the subtype of a page ({@code live}) or the type of custom content; otherwise null
 * @param parentId the page or folder above; null at the root of the space. Trashed content remembers where it was
 * @param position the place among its siblings; null where nobody ever ordered them
 * @param containerId what a comment, an attachment or custom content belongs to
 */
public record Content(
        long id,
        Kind kind,
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
    public static Content create(long id, Kind kind, String title, long spaceId, String authorId, Instant now) {
        Revision first = new Revision(1, "", false, authorId, now);
        return new Content(
                id, kind, null, Status.CURRENT, title, spaceId, null, null, null, authorId, authorId, now, first);
    }

    public Content withType(@Nullable String newType) {
        return new Content(
                id,
                kind,
                newType,
                status,
                title,
                spaceId,
                parentId,
                position,
                containerId,
                authorId,
                ownerId,
                createdAt,
                version);
    }

    public Content withStatus(Status newStatus) {
        return new Content(
                id,
                kind,
                type,
                newStatus,
                title,
                spaceId,
                parentId,
                position,
                containerId,
                authorId,
                ownerId,
                createdAt,
                version);
    }

    public Content withTitle(String newTitle) {
        return new Content(
                id,
                kind,
                type,
                status,
                newTitle,
                spaceId,
                parentId,
                position,
                containerId,
                authorId,
                ownerId,
                createdAt,
                version);
    }

    /** Under another parent, or at the root for null, after the siblings that it finds there. */
    public Content withParent(long newSpaceId, @Nullable Long newParentId) {
        return new Content(
                id,
                kind,
                type,
                status,
                title,
                newSpaceId,
                newParentId,
                null,
                containerId,
                authorId,
                ownerId,
                createdAt,
                version);
    }

    public Content withPosition(int newPosition) {
        return new Content(
                id,
                kind,
                type,
                status,
                title,
                spaceId,
                parentId,
                newPosition,
                containerId,
                authorId,
                ownerId,
                createdAt,
                version);
    }

    public Content withContainer(long newContainerId) {
        return new Content(
                id,
                kind,
                type,
                status,
                title,
                spaceId,
                parentId,
                position,
                newContainerId,
                authorId,
                ownerId,
                createdAt,
                version);
    }

    public Content withOwner(String newOwnerId) {
        return new Content(
                id,
                kind,
                type,
                status,
                title,
                spaceId,
                parentId,
                position,
                containerId,
                authorId,
                newOwnerId,
                createdAt,
                version);
    }

    public Content withVersion(Revision newVersion) {
        return new Content(
                id,
                kind,
                type,
                status,
                title,
                spaceId,
                parentId,
                position,
                containerId,
                authorId,
                ownerId,
                createdAt,
                newVersion);
    }

    /** The id as the API writes it: attachments carry a prefix. */
    public String wireId() {
        return kind == Kind.ATTACHMENT ? "att" + id : Long.toString(id);
    }

    public boolean is(Status wanted) {
        return status == wanted;
    }

    /** Titles are compared without regard to case. */
    public static String titleKey(String title) {
        return title.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
