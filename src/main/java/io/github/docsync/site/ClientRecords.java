package io.github.docsync.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.Body;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.ContentVersion;
import io.github.docsync.confluence.wire.FoundContent;
import io.github.docsync.confluence.wire.FoundContent.AttachedFile;
import io.github.docsync.confluence.wire.FoundContent.CutList;
import io.github.docsync.confluence.wire.FoundContent.TagName;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Version;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client's records in the engine's words. */
final class ClientRecords {
    private ClientRecords() {}

    static Container container(SiteContent content) {
        return switch (content.kind()) {
            case PAGE -> Container.PAGE;
            case BLOG_POST -> Container.BLOG_POST;
            case FOLDER -> Container.FOLDER;
        };
    }

    static ContentStatus status(PageStatus status) {
        return switch (status) {
            case CURRENT -> ContentStatus.CURRENT;
            case ARCHIVED -> ContentStatus.ARCHIVED;
            case TRASHED -> ContentStatus.TRASHED;
            case DELETED -> ContentStatus.DELETED;
            case DRAFT -> ContentStatus.DRAFT;
            case HISTORICAL -> ContentStatus.HISTORICAL;
            case UNKNOWN -> ContentStatus.UNKNOWN;
        };
    }

    static PageStatus status(ContentStatus status) {
        return PageStatus.valueOf(status.name());
    }

    static StoredPage stored(Page page) {
        return new StoredPage(remote(page), storage(page.body()));
    }

    static StoredPage stored(Page page, StoredBody sent) {
        return new StoredPage(remote(page), storage(page.body(), sent));
    }

    static RemotePage remote(Page page) {
        return new RemotePage(
                page.id(),
                false,
                status(page.status()),
                page.title(),
                page.spaceId(),
                page.parentId(),
                parentKind(page.parentType()),
                page.position(),
                page.versionNumber(),
                Version.writtenAt(page.version()),
                message(page.version()),
                page.isLive());
    }

    static StoredPage stored(BlogPost post) {
        return new StoredPage(remote(post), storage(post.body()));
    }

    static StoredPage stored(BlogPost post, StoredBody sent) {
        return new StoredPage(remote(post), storage(post.body(), sent));
    }

    static RemotePage remote(BlogPost post) {
        return new RemotePage(
                post.id(),
                true,
                status(post.status()),
                post.title(),
                post.spaceId(),
                null,
                RemotePage.ParentKind.PAGE,
                null,
                post.versionNumber(),
                Version.writtenAt(post.version()),
                message(post.version()),
                false);
    }

    private static @Nullable String message(@Nullable Version version) {
        return version == null ? null : version.message();
    }

    private static @Nullable StoredBody storage(@Nullable Body body) {
        String text = body == null ? null : body.in(BodyFormat.STORAGE);
        return text == null ? null : StoredBody.of(text);
    }

    /** What came back for a body that was sent. */
    private static @Nullable StoredBody storage(@Nullable Body body, StoredBody sent) {
        String text = body == null ? null : body.in(BodyFormat.STORAGE);
        return text == null ? null : StoredBody.of(text, sent);
    }

    static RemoteAttachment attachment(AttachmentInfo info) {
        return new RemoteAttachment(
                info.id(),
                status(info.status()),
                info.title(),
                info.comment(),
                info.fileSize(),
                info.version() == null ? null : version(info.version()),
                info.fileId());
    }

    /** Where Confluence does not say, a parent is taken for a page. */
    private static RemotePage.ParentKind parentKind(@Nullable String type) {
        return switch (type == null ? "page" : type) {
            case "page" -> RemotePage.ParentKind.PAGE;
            case "folder" -> RemotePage.ParentKind.FOLDER;
            default -> RemotePage.ParentKind.OTHER;
        };
    }

    static RemoteVersion version(ContentVersion version) {
        return new RemoteVersion(version.number(), version.message(), version.createdAt(), version.authorId());
    }

    static Optional<RemotePerson> person(User user) {
        String account = user.accountId();
        String shown = text(user.displayName());
        return account == null
                ? Optional.empty()
                : Optional.of(
                        new RemotePerson(account, shown == null ? text(user.publicName()) : shown, text(user.email())));
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static RemoteComment comment(Comment comment) {
        Version version = comment.version();
        return new RemoteComment(
                comment.id(),
                version == null ? null : version.authorId(),
                version == null ? null : version.createdAt(),
                storage(comment.body()),
                comment.links() == null ? null : comment.links().webui());
    }

    static RemoteThread.Mark mark(Comment comment) {
        Comment.Anchor anchor = comment.properties();
        String text = anchor == null ? null : anchor.inlineOriginalSelection();
        return new RemoteThread.Mark(anchor == null ? null : anchor.inlineMarkerRef(), text == null ? "" : text);
    }

    private static RemoteVersion version(Version version) {
        return new RemoteVersion(version.number(), version.message(), version.createdAt(), version.authorId());
    }

    static SearchedPage searched(FoundContent found) {
        CutList<TagName> labels =
                found.metadata() == null ? null : found.metadata().labels();
        CutList<AttachedFile> files =
                found.children() == null ? null : found.children().attachment();
        return new SearchedPage(
                found.id(),
                found.space() == null ? null : found.space().key(),
                labels == null
                        ? null
                        : new SearchedPage.Cut<>(
                                labels.results().stream().map(TagName::name).toList(), labels.isWhole()),
                files == null
                        ? null
                        : new SearchedPage.Cut<>(
                                files.results().stream()
                                        .map(ClientRecords::searched)
                                        .toList(),
                                files.isWhole()),
                properties(found.metadata()));
    }

    private static Map<String, JsonNode> properties(FoundContent.@Nullable Tags metadata) {
        Map<String, JsonNode> values = new HashMap<>();
        if (metadata != null && metadata.properties() != null) {
            metadata.properties().forEach((key, property) -> {
                if (property.has("value")) {
                    values.put(key, property.path("value"));
                }
            });
        }
        return values;
    }

    private static SearchedPage.SearchedFile searched(AttachedFile file) {
        FoundContent.UploadedFile uploaded = file.extensions();
        return uploaded == null
                ? new SearchedPage.SearchedFile(file.title(), null, null, null)
                : new SearchedPage.SearchedFile(
                        file.title(), uploaded.comment(), uploaded.fileSize(), uploaded.fileId());
    }

    static RemoteProperty property(Property property) {
        Version version = property.version();
        return new RemoteProperty(
                property.id(),
                property.key(),
                property.value(),
                property.versionNumber(),
                version == null ? null : version.createdAt());
    }

    static RemoteSpace space(Space space) {
        return new RemoteSpace(space.id(), space.key(), space.name(), space.homepageId());
    }
}
