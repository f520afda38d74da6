package io.github.docsync.confluence.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.confluence.wire.BlogPostUpdate;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.BodyWrite;
import io.github.docsync.confluence.wire.CommentUpdate;
import io.github.docsync.confluence.wire.CustomContentUpdate;
import io.github.docsync.confluence.wire.MovePosition;
import io.github.docsync.confluence.wire.NewBlogPost;
import io.github.docsync.confluence.wire.NewComment;
import io.github.docsync.confluence.wire.NewCustomContent;
import io.github.docsync.confluence.wire.NewFolder;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.confluence.wire.ResolutionStatus;
import io.github.docsync.confluence.wire.TaskStatus;
import io.github.docsync.confluence.wire.VersionWrite;
import io.github.docsync.model.ByteSource;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One or more examples of every call that the client can make, each with as many parameters as it takes. */
final class EveryCall {
    private static final List<Class<?>> FAMILIES = List.of(
            PageEndpoints.class,
            BlogPostEndpoints.class,
            VersionEndpoints.class,
            PropertyEndpoints.class,
            SpaceEndpoints.class,
            CommentEndpoints.class,
            AttachmentEndpoints.class,
            LabelEndpoints.class,
            TaskEndpoints.class,
            CustomContentEndpoints.class,
            FolderEndpoints.class,
            UserEndpoints.class,
            SearchEndpoints.class,
            GatewayEndpoints.class);

    private final Map<String, List<Endpoint<?>>> examples = new TreeMap<>();

    private EveryCall() {}

    static Map<String, List<Endpoint<?>>> examples() {
        EveryCall all = new EveryCall();
        all.pages();
        all.blogPosts();
        all.belongings();
        all.spacesAndPeople();
        all.comments();
        all.attachments();
        all.labelsAndTasks();
        all.customContentAndFolders();
        all.waysIn();
        return all.examples;
    }

    /** The names of all calls, such as {@code PageEndpoints.get}, found by reflection. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<?> family : FAMILIES) {
            for (Method method : family.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && method.getReturnType() == Endpoint.class) {
                    names.add(family.getSimpleName() + "." + method.getName());
                }
            }
        }
        return names;
    }

    private void add(String name, Endpoint<?>... endpoints) {
        examples.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(Arrays.asList(endpoints));
    }

    private void pages() {
        PageFilter filter = PageFilter.all()
                .withIds(List.of("1", "2"))
                .withTitle("T")
                .withStatuses(Set.of(PageStatus.CURRENT, PageStatus.TRASHED))
                .sortedBy("-modified-date")
                .withBody(BodyFormat.STORAGE);
        add(
                "PageEndpoints.list",
                PageEndpoints.list(filter.withSpaces(List.of("9")).withSubtype("live")));
        add("PageEndpoints.inSpace", PageEndpoints.inSpace("9", "root", filter.withIds(List.of())));
        add("PageEndpoints.get", PageEndpoints.get("1", BodyFormat.VIEW));
        add("PageEndpoints.getWithDetails", PageEndpoints.getWithDetails("1", BodyFormat.STORAGE));
        add("PageEndpoints.version", PageEndpoints.version("1", 3, BodyFormat.STORAGE));
        add(
                "PageEndpoints.create",
                PageEndpoints.create(NewPage.of("9", "T", "7", "<p/>")),
                PageEndpoints.create(new NewPage("9", "T", null, BodyWrite.storage("<p/>"), true)));
        add("PageEndpoints.update", PageEndpoints.update(PageUpdate.of("1", "T", "7", "<p/>", 4, "why")));
        add("PageEndpoints.rename", PageEndpoints.rename("1", PageStatus.CURRENT, "T"));
        add("PageEndpoints.delete", PageEndpoints.delete("1", false), PageEndpoints.delete("1", true));
        for (Container container : List.of(Container.PAGE, Container.FOLDER)) {
            add("PageEndpoints.directChildren", PageEndpoints.directChildren(container, "1"));
            add("PageEndpoints.descendants", PageEndpoints.descendants(container, "1", 10));
            add("PageEndpoints.ancestors", PageEndpoints.ancestors(container, "1"));
        }
        add("PageEndpoints.move", PageEndpoints.move("1", MovePosition.APPEND, "2"));
        add("PageEndpoints.archive", PageEndpoints.archive(List.of("1", "2")));
        add("PageEndpoints.restrictions", PageEndpoints.restrictions("1"));
        add("PageEndpoints.longTask", PageEndpoints.longTask("a-b"));
    }

    private void blogPosts() {
        PageFilter filter = PageFilter.all()
                .withTitle("T")
                .withStatuses(Set.of(PageStatus.CURRENT))
                .sortedBy("id")
                .withBody(BodyFormat.ATLAS_DOC_FORMAT);
        add(
                "BlogPostEndpoints.list",
                BlogPostEndpoints.list(filter.withIds(List.of("1")).withSpaces(List.of("9"))));
        add("BlogPostEndpoints.inSpace", BlogPostEndpoints.inSpace("9", filter));
        add("BlogPostEndpoints.get", BlogPostEndpoints.get("1", BodyFormat.STORAGE));
        add("BlogPostEndpoints.create", BlogPostEndpoints.create(NewBlogPost.of("9", "T", "<p/>")));
        add("BlogPostEndpoints.update", BlogPostEndpoints.update(BlogPostUpdate.of("1", "T", "<p/>", 2, "why")));
        add("BlogPostEndpoints.delete", BlogPostEndpoints.delete("1", false), BlogPostEndpoints.delete("1", true));
    }

    private void belongings() {
        for (Container container :
                List.of(Container.PAGE, Container.BLOG_POST, Container.ATTACHMENT, Container.CUSTOM_CONTENT)) {
            add("VersionEndpoints.list", VersionEndpoints.list(container, "1", null));
            add("VersionEndpoints.get", VersionEndpoints.get(container, "1", 2));
        }
        add("VersionEndpoints.list", VersionEndpoints.list(Container.PAGE, "1", BodyFormat.STORAGE));
        JsonNode value = JsonNodeFactory.instance.objectNode().put("a", 1);
        for (Container container : Container.values()) {
            add("PropertyEndpoints.list", PropertyEndpoints.list(container, "1", "docsync"));
            add("PropertyEndpoints.get", PropertyEndpoints.get(container, "1", "5"));
            add("PropertyEndpoints.create", PropertyEndpoints.create(container, "1", "docsync", value));
            add(
                    "PropertyEndpoints.update",
                    PropertyEndpoints.update(container, "1", "5", "docsync", value, new VersionWrite(2, "m")));
            add("PropertyEndpoints.delete", PropertyEndpoints.delete(container, "1", "5"));
        }
    }

    private void spacesAndPeople() {
        add("SpaceEndpoints.list", SpaceEndpoints.list(List.of("DOCS", "~ann"), "global", "current", List.of("a")));
        add("SpaceEndpoints.get", SpaceEndpoints.get("9"));
        add("SpaceEndpoints.permissions", SpaceEndpoints.permissions("9"));
        add("SpaceEndpoints.labels", SpaceEndpoints.labels("9", "team"));
        add("SpaceEndpoints.contentLabels", SpaceEndpoints.contentLabels("9", "global"));
        add(
                "SpaceEndpoints.operations",
                SpaceEndpoints.operations(Container.SPACE, "9"),
                SpaceEndpoints.operations(Container.PAGE, "1"));
        add("UserEndpoints.current", UserEndpoints.current());
        add("UserEndpoints.vitals", UserEndpoints.vitals());
        add("UserEndpoints.byAccountIds", UserEndpoints.byAccountIds(List.of("a:b", "c")));
        add("UserEndpoints.named", UserEndpoints.named(List.of("a:b", "c")));
        add("SearchEndpoints.withExtras", SearchEndpoints.withExtras(List.of("1", "2"), List.of("key")));
        add("SearchEndpoints.search", SearchEndpoints.search("title = " + SearchEndpoints.quote("a \"b\"")));
    }

    private void comments() {
        BodyWrite body = BodyWrite.storage("<p/>");
        for (CommentEndpoints.Kind kind : CommentEndpoints.Kind.values()) {
            add("CommentEndpoints.list", CommentEndpoints.list(kind, BodyFormat.STORAGE));
            add("CommentEndpoints.get", CommentEndpoints.get(kind, "1", BodyFormat.STORAGE));
            add("CommentEndpoints.children", CommentEndpoints.children(kind, "1", BodyFormat.STORAGE));
            add("CommentEndpoints.create", CommentEndpoints.create(kind, NewComment.replyTo("1", body)));
            add(
                    "CommentEndpoints.update",
                    CommentEndpoints.update(
                            kind,
                            "1",
                            new CommentUpdate(
                                    new VersionWrite(2, "m"),
                                    body,
                                    kind == CommentEndpoints.Kind.INLINE ? true : null)));
            add("CommentEndpoints.delete", CommentEndpoints.delete(kind, "1"));
        }
        add(
                "CommentEndpoints.create",
                CommentEndpoints.create(CommentEndpoints.Kind.FOOTER, NewComment.onPage("1", body)),
                CommentEndpoints.create(CommentEndpoints.Kind.FOOTER, NewComment.onBlogPost("1", body)),
                CommentEndpoints.create(
                        CommentEndpoints.Kind.INLINE,
                        NewComment.inline("1", body, new NewComment.Selection("text", 2, 1))));
        for (Container container :
                List.of(Container.PAGE, Container.BLOG_POST, Container.ATTACHMENT, Container.CUSTOM_CONTENT)) {
            add(
                    "CommentEndpoints.footerCommentsOf",
                    CommentEndpoints.footerCommentsOf(container, "1", BodyFormat.STORAGE));
        }
        for (Container container : List.of(Container.PAGE, Container.BLOG_POST)) {
            add(
                    "CommentEndpoints.inlineCommentsOf",
                    CommentEndpoints.inlineCommentsOf(
                            container,
                            "1",
                            BodyFormat.STORAGE,
                            List.of(ResolutionStatus.OPEN, ResolutionStatus.DANGLING)));
        }
    }

    private void attachments() {
        AttachmentFilter filter =
                new AttachmentFilter("a b.png", "image/png", Set.of(PageStatus.CURRENT), "-modified-date");
        Payload.Upload upload =
                new Payload.Upload("ü.png", "image/png", ByteSource.of(new byte[] {1, 2}), "sha256:ü", true);
        add("AttachmentEndpoints.list", AttachmentEndpoints.list(filter));
        for (Container container : List.of(Container.PAGE, Container.BLOG_POST, Container.CUSTOM_CONTENT)) {
            add("AttachmentEndpoints.of", AttachmentEndpoints.of(container, "1", filter));
        }
        add("AttachmentEndpoints.get", AttachmentEndpoints.get("att1"));
        add(
                "AttachmentEndpoints.delete",
                AttachmentEndpoints.delete("att1", false),
                AttachmentEndpoints.delete("att1", true));
        add("AttachmentEndpoints.create", AttachmentEndpoints.create("1", upload));
        add("AttachmentEndpoints.upload", AttachmentEndpoints.upload("1", upload));
        add("AttachmentEndpoints.replace", AttachmentEndpoints.replace("1", "att1", upload));
        add(
                "AttachmentEndpoints.download",
                AttachmentEndpoints.download("1", "att1", 2, OutputStream.nullOutputStream()));
    }

    private void labelsAndTasks() {
        add("LabelEndpoints.list", LabelEndpoints.list(List.of("1"), List.of("global", "team")));
        for (Container container :
                List.of(Container.PAGE, Container.BLOG_POST, Container.ATTACHMENT, Container.CUSTOM_CONTENT)) {
            add("LabelEndpoints.of", LabelEndpoints.of(container, "1", "global"));
        }
        add("LabelEndpoints.pages", LabelEndpoints.pages("1", List.of("9")));
        add("LabelEndpoints.blogPosts", LabelEndpoints.blogPosts("1", List.of("9")));
        add("LabelEndpoints.attachments", LabelEndpoints.attachments("1"));
        add("LabelEndpoints.add", LabelEndpoints.add("1", List.of("a", "b")));
        add("LabelEndpoints.remove", LabelEndpoints.remove("1", "a/b"));
        add(
                "TaskEndpoints.list",
                TaskEndpoints.list(new TaskEndpoints.Filter(
                        TaskStatus.INCOMPLETE,
                        List.of("9"),
                        List.of("1"),
                        List.of("2"),
                        List.of("acc"),
                        BodyFormat.STORAGE)));
        add("TaskEndpoints.get", TaskEndpoints.get("1", BodyFormat.STORAGE));
        add("TaskEndpoints.update", TaskEndpoints.update("1", TaskStatus.COMPLETE));
    }

    private void customContentAndFolders() {
        BodyWrite body = BodyWrite.storage("<p/>");
        add("CustomContentEndpoints.list", CustomContentEndpoints.list("ac:app:x", List.of("9"), BodyFormat.STORAGE));
        for (Container container : List.of(Container.PAGE, Container.BLOG_POST, Container.SPACE)) {
            add("CustomContentEndpoints.of", CustomContentEndpoints.of(container, "1", "ac:app:x", BodyFormat.STORAGE));
        }
        add("CustomContentEndpoints.get", CustomContentEndpoints.get("1", BodyFormat.STORAGE));
        add(
                "CustomContentEndpoints.create",
                CustomContentEndpoints.create(
                        new NewCustomContent("ac:app:x", PageStatus.CURRENT, "9", null, null, null, "T", body)));
        add(
                "CustomContentEndpoints.update",
                CustomContentEndpoints.update(new CustomContentUpdate(
                        "1",
                        "ac:app:x",
                        PageStatus.CURRENT,
                        null,
                        "7",
                        null,
                        null,
                        "T",
                        body,
                        new VersionWrite(2, null))));
        add(
                "CustomContentEndpoints.delete",
                CustomContentEndpoints.delete("1", false),
                CustomContentEndpoints.delete("1", true));
        add("FolderEndpoints.get", FolderEndpoints.get("1"));
        add("FolderEndpoints.create", FolderEndpoints.create(new NewFolder("9", "T", "7")));
        add("FolderEndpoints.delete", FolderEndpoints.delete("1"));
    }

    private void waysIn() {
        add("GatewayEndpoints.accessibleResources", GatewayEndpoints.accessibleResources());
        add("GatewayEndpoints.cloudId", GatewayEndpoints.cloudId());
        add("GatewayEndpoints.connections", GatewayEndpoints.connections("ACTIVE"));
        add("GatewayEndpoints.create", GatewayEndpoints.create());
        add("GatewayEndpoints.get", GatewayEndpoints.get("c-1"));
        add("GatewayEndpoints.delete", GatewayEndpoints.delete("c-1"));
    }
}
