package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.AttachmentMark;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.VersionMessage;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page by its three sides: what docsync remembers, what is in Confluence, what Git wants. Each is a line as {@link Side} reads it; a page
 * may lack any of them.
 */
public final class SamplePage {
    public static final String MANIFEST = "handbook";

    private final String path;
    private String id = "100";
    private @Nullable Side remembered;
    private @Nullable Side actual;
    private @Nullable Side desired;

    private SamplePage(String path) {
        this.path = path;
    }

    public static SamplePage page(String path) {
        return new SamplePage(path);
    }

    /** The id in Confluence; 100 where it is not said. */
    public SamplePage id(String newId) {
        this.id = newId;
        return this;
    }

    /** Understands {@code path}, {@code blob}, {@code parent}, {@code labels}, {@code files}, {@code removed}, {@code seen=edited|same}. */
    public SamplePage remembered(String line) {
        this.remembered = Side.of(line);
        return this;
    }

    /** Understands {@code parent}, {@code labels}, {@code files}, {@code theirs=} files, {@code by=docsync|unfinished|kept}, and statuses. */
    public SamplePage actual(String line) {
        this.actual = Side.of(line);
        return this;
    }

    /** Understands {@code id}, {@code blob}, {@code parent}, {@code labels}, {@code files}, {@code mistaken}, {@code generated}. */
    public SamplePage desired(String line) {
        this.desired = Side.of(line);
        return this;
    }

    public String id() {
        return id;
    }

    public boolean isThere() {
        return actual != null;
    }

    public boolean isWanted() {
        return desired != null;
    }

    public boolean isRemembered() {
        return remembered != null;
    }

    static StorageBody storage(String body) {
        return StorageBody.parse("<p>" + body + "</p>");
    }

    private static PartHashes hashes(Side side) {
        return new PartHashes(
                side.title(),
                side.text("parent", "10"),
                side.body(),
                side.text("labels", ""),
                side.text("files", ""),
                "",
                "");
    }

    public RecordedState row() {
        Side side = remembered();
        PageState state = new PageState(
                MANIFEST,
                DocPath.of(side.text("path", path)),
                false,
                id,
                "DOCS",
                "c0ffee0",
                null,
                side.text("blob", ""),
                hashes(side),
                side.version(),
                null,
                BodyHash.of(storage(side.body())),
                side.title(),
                side.text("parent", "10"),
                side.list("labels"),
                new TreeMap<>(side.files()),
                new TreeMap<>(),
                new TreeMap<>());
        RecordedState row = new RecordedState(state, new PropertyReference("1", 1));
        if (side.is("removed")) {
            return row.asRemoved();
        }
        return side.is("seen")
                ? row.withSeen(new RecordedState.Seen(
                        actual().version(), null, side.text("seen", "").equals("edited")))
                : row;
    }

    public RemotePage remote() {
        Side side = actual();
        return new RemotePage(
                id,
                false,
                status(side),
                side.title(),
                "1",
                side.is("trashed") ? null : side.text("parent", "10"),
                RemotePage.ParentKind.PAGE,
                null,
                side.version(),
                null,
                message(side.text("by", "")),
                side.is("live"));
    }

    private static ContentStatus status(Side side) {
        for (ContentStatus status : ContentStatus.values()) {
            if (side.is(status.name().toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        return ContentStatus.CURRENT;
    }

    private @Nullable String message(String by) {
        String hash = switch (by) {
            case "docsync" -> hashes(desired()).page();
            case "earlier" -> "an-earlier-hash";
            case "unfinished" -> VersionMessage.UNFINISHED;
            case "kept" -> VersionMessage.KEPT;
            default -> "";
        };
        return hash.isEmpty() ? null : new VersionMessage(MANIFEST, hash).text(DocPath.of(path), null, false);
    }

    public StorageBody storedBody() {
        return storage(actual().body());
    }

    /** The body that was recorded, as long as its version is kept. */
    StorageBody recordedBody() {
        return storage(remembered().body());
    }

    public Set<String> labels() {
        return Set.copyOf(actual().list("labels"));
    }

    public Map<String, RemoteAttachment> attachments() {
        Map<String, RemoteAttachment> attachments = new HashMap<>();
        actual().files().forEach((name, hash) -> attachments.put(name, attachment(name, AttachmentMark.of(hash))));
        actual().list("theirs").forEach(name -> attachments.put(name, attachment(name, null)));
        return attachments;
    }

    private static RemoteAttachment attachment(String name, @Nullable String comment) {
        return new RemoteAttachment("att-" + name, ContentStatus.CURRENT, name, comment, 1L, null, null);
    }

    DesiredPage wanted() {
        Side side = desired();
        List<PageContent.PlannedAttachment> files = side.files().entrySet().stream()
                .map(file -> new PageContent.PlannedAttachment(
                        file.getKey(), "image/png", file.getValue(), DocPath.of(file.getKey()), null))
                .toList();
        PageContent content = new PageContent(
                false,
                "DOCS",
                side.title(),
                parent(side.text("parent", "10")),
                storage(side.body()),
                side.list("labels"),
                files,
                new TreeMap<>(),
                hashes(side),
                side.text("blob", ""));
        return new DesiredPage(
                DocPath.of(path),
                side.text("id", "").isEmpty() ? null : side.text("id", ""),
                side.is("generated"),
                null,
                side.is("mistaken")
                        ? List.of(Diagnostic.error("code", SourceLocation.of(path), "it is wrong", "correct it"))
                        : List.of(),
                content.summary(),
                Set.of(),
                () -> content);
    }

    private static PageContent.Parent parent(String name) {
        return name.matches("\\d+")
                ? new PageContent.Parent(null, name)
                : new PageContent.Parent(DocPath.of(name), null);
    }

    private Side remembered() {
        return require(remembered);
    }

    private Side actual() {
        return require(actual);
    }

    private Side desired() {
        return require(desired);
    }

    private static Side require(@Nullable Side side) {
        if (side == null) {
            throw new IllegalStateException("the page lacks that side");
        }
        return side;
    }
}
