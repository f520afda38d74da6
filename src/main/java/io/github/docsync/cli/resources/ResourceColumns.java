package io.github.docsync.cli.resources;

import io.github.docsync.confluence.wire.AccessibleResource;
import io.github.docsync.confluence.wire.Ancestor;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.Body;
import io.github.docsync.confluence.wire.ChildContent;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.Connection;
import io.github.docsync.confluence.wire.ContentVersion;
import io.github.docsync.confluence.wire.CustomContent;
import io.github.docsync.confluence.wire.Descendant;
import io.github.docsync.confluence.wire.Folder;
import io.github.docsync.confluence.wire.Label;
import io.github.docsync.confluence.wire.Operation;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.SearchResult;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.confluence.wire.SpacePermission;
import io.github.docsync.confluence.wire.Task;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Version;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.VisibleText;
import org.jspecify.annotations.Nullable;

/** What people see of each kind of thing. */
final class ResourceColumns {
    static final ColumnSet<Page> PAGES = new ColumnSet<Page>()
            .with("id", Page::id)
            .with("status", page -> status(page.status()))
            .with("version", page -> number(page.version()))
            .with("space", Page::spaceId)
            .with("parent", Page::parentId)
            .with("title", Page::title);

    static final ColumnSet<Page> PAGE = new ColumnSet<Page>()
            .with("id", Page::id)
            .with("title", Page::title)
            .with("status", page -> status(page.status()))
            .with("version", page -> number(page.version()))
            .with(
                    "message",
                    page -> page.version() == null ? null : page.version().message())
            .with(
                    "changed",
                    page -> page.version() == null ? null : page.version().createdAt())
            .with("space", Page::spaceId)
            .with("parent", page -> page.parentId() == null ? null : page.parentId() + " (" + page.parentType() + ")")
            .withAddress(
                    "address",
                    page -> page.links() == null ? null : page.links().webui());

    static final ColumnSet<BlogPost> BLOG_POSTS = new ColumnSet<BlogPost>()
            .with("id", BlogPost::id)
            .with("status", post -> status(post.status()))
            .with("version", post -> number(post.version()))
            .with("space", BlogPost::spaceId)
            .with("created", BlogPost::createdAt)
            .with("title", BlogPost::title);

    static final ColumnSet<Space> SPACES = new ColumnSet<Space>()
            .with("key", Space::key)
            .with("id", Space::id)
            .with("type", Space::type)
            .with("status", Space::status)
            .with("homepage", Space::homepageId)
            .with("name", Space::name);

    static final ColumnSet<SpacePermission> PERMISSIONS = new ColumnSet<SpacePermission>()
            .with(
                    "who",
                    right -> right.principal() == null
                            ? null
                            : right.principal().type() + " " + right.principal().id())
            .with(
                    "may",
                    right ->
                            right.operation() == null ? null : right.operation().key())
            .with(
                    "what",
                    right ->
                            right.operation() == null ? null : right.operation().targetType());

    static final ColumnSet<Operation> OPERATIONS =
            new ColumnSet<Operation>().with("may", Operation::operation).with("what", Operation::targetType);

    static final ColumnSet<ContentVersion> VERSIONS = new ColumnSet<ContentVersion>()
            .with("version", ContentVersion::number)
            .with("created", ContentVersion::createdAt)
            .with("author", ContentVersion::authorId)
            .with("minor", version -> version.minorEdit() ? "yes" : null)
            .with("message", ContentVersion::message);

    static final ColumnSet<Property> PROPERTIES = new ColumnSet<Property>()
            .with("id", Property::id)
            .with("key", Property::key)
            .with("version", property -> number(property.version()))
            .with("value", Property::value);

    static final ColumnSet<Label> LABELS = new ColumnSet<Label>()
            .with("id", Label::id)
            .with("prefix", Label::prefix)
            .with("name", Label::name);

    static final ColumnSet<AttachmentInfo> ATTACHMENTS = new ColumnSet<AttachmentInfo>()
            .with("id", AttachmentInfo::id)
            .with("version", attachment -> number(attachment.version()))
            .with("bytes", AttachmentInfo::fileSize)
            .with("type", AttachmentInfo::mediaType)
            .with("page", attachment -> attachment.pageId() == null ? attachment.blogPostId() : attachment.pageId())
            .with("name", AttachmentInfo::title);

    static final ColumnSet<Comment> COMMENTS = new ColumnSet<Comment>()
            .with("id", Comment::id)
            .with("version", comment -> number(comment.version()))
            .with(
                    "state",
                    comment -> comment.resolutionStatus() == null
                            ? null
                            : comment.resolutionStatus().wireName())
            .with("on", comment -> comment.pageId() != null ? comment.pageId() : comment.blogPostId())
            .with(
                    "marked",
                    comment -> comment.properties() == null
                            ? null
                            : comment.properties().inlineOriginalSelection())
            .with("text", comment -> text(comment.body()));

    static final ColumnSet<Task> TASKS = new ColumnSet<Task>()
            .with("id", Task::id)
            .with("status", task -> task.status().wireName())
            .with("page", task -> task.pageId() == null ? task.blogPostId() : task.pageId())
            .with("assigned", Task::assignedTo)
            .with("due", Task::dueAt)
            .with("text", task -> text(task.body()));

    static final ColumnSet<CustomContent> CUSTOM_CONTENT = new ColumnSet<CustomContent>()
            .with("id", CustomContent::id)
            .with("type", CustomContent::type)
            .with("status", content -> status(content.status()))
            .with("version", content -> number(content.version()))
            .with("title", CustomContent::title);

    static final ColumnSet<Folder> FOLDER = new ColumnSet<Folder>()
            .with("id", Folder::id)
            .with("title", Folder::title)
            .with("status", folder -> status(folder.status()))
            .with("space", Folder::spaceId)
            .with(
                    "parent",
                    folder -> folder.parentId() == null ? null : folder.parentId() + " (" + folder.parentType() + ")");

    static final ColumnSet<ChildContent> CHILDREN = new ColumnSet<ChildContent>()
            .with("id", ChildContent::id)
            .with("type", ChildContent::type)
            .with("status", child -> status(child.status()))
            .with("position", ChildContent::childPosition)
            .with("title", ChildContent::title);

    static final ColumnSet<Descendant> DESCENDANTS = new ColumnSet<Descendant>()
            .with("id", Descendant::id)
            .with("type", Descendant::type)
            .with("parent", Descendant::parentId)
            .with("title", descendant -> "  ".repeat(Math.max(0, descendant.depth() - 1)) + descendant.title());

    static final ColumnSet<Ancestor> ANCESTORS =
            new ColumnSet<Ancestor>().with("id", Ancestor::id).with("type", Ancestor::type);

    static final ColumnSet<User> USERS = new ColumnSet<User>()
            .with("account id", User::accountId)
            .with("type", User::accountType)
            .with("name", user -> user.displayName() == null ? user.publicName() : user.displayName())
            .with("e-mail", User::email);

    static final ColumnSet<SearchResult> HITS = new ColumnSet<SearchResult>()
            .with("id", hit -> hit.content() == null ? null : hit.content().id())
            .with(
                    "type",
                    hit -> hit.content() == null
                            ? hit.entityType()
                            : hit.content().type())
            .with("changed", SearchResult::lastModified)
            .with("title", hit -> hit.content() == null ? null : hit.content().title())
            .withAddress("address", SearchResult::url);

    static final ColumnSet<Connection> CONNECTIONS = new ColumnSet<Connection>()
            .with("id", Connection::connectionId)
            .with("status", Connection::status)
            .with("created", Connection::creationTime)
            .with("consent at", connection -> connection.isActive() ? null : connection.url());

    static final ColumnSet<AccessibleResource> SITES = new ColumnSet<AccessibleResource>()
            .with("cloud id", AccessibleResource::id)
            .with("address", AccessibleResource::url)
            .with("name", AccessibleResource::name)
            .with("scopes", site -> String.join(" ", site.scopes()));

    private ResourceColumns() {}

    private static String status(PageStatus status) {
        return status.wireName();
    }

    private static @Nullable Object number(@Nullable Version version) {
        return version == null ? null : version.number();
    }

    /** The start of a body's text, without its markup. */
    private static @Nullable String text(@Nullable Body body) {
        if (body == null || body.storage() == null) {
            return null;
        }
        String text = words(body.storage().value());
        return text.length() > 80 ? text.substring(0, 79) + "…" : text;
    }

    private static String words(String storage) {
        try {
            return String.join(" ", VisibleText.words(storage));
        } catch (StorageSyntaxException e) {
            return "";
        }
    }
}
