package io.github.docsync.apply;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.RemoteProperty;
import io.github.docsync.site.SiteContent;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PageStateCodec;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import io.github.docsync.storage.carry.TaskStates;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what is remembered of a page, last of all: until then the page counts as not done. */
final class PageStateWriter {
    private final RunContext run;

    PageStateWriter(RunContext run) {
        this.run = run;
    }

    /** After a page was created and completed. */
    RecordedState created(
            DocPath path, PageContent content, PageProgress progress, SortedMap<String, String> properties) {
        PageState state = new PageState(
                run.manifest(),
                path,
                content.blogPost(),
                progress.id(),
                content.space(),
                run.commit(),
                run.plan().base().repository(),
                content.blob(),
                hashes(content, progress),
                progress.version(),
                progress.versionAt(),
                progress.isStoredKnown() ? hash(storedBody(progress, content)) : "",
                content.title(),
                progress.parentId(),
                content.labels(),
                PageState.remembered(attachments(content)),
                properties,
                new TreeMap<>(TaskStates.of(content.body())));
        return store(state, null, Collections.emptySortedMap());
    }

    /**
     * After a page was updated; parts that are left to a person are remembered as we last wrote them. So is a body that this run did not
     * write: what people did to it since must not become the base of the next comparison, their ticks not what we published.
     */
    RecordedState updated(UpdatePage update, PageProgress progress) {
        PageContent content = update.content();
        PageState before =
                update.remembered() == null ? null : update.remembered().state();
        Written body = written(update, progress, before);
        PageState state = new PageState(
                run.manifest(),
                update.path(),
                content.blogPost(),
                update.pageId(),
                content.space(),
                run.commit(),
                run.plan().base().repository(),
                content.blob(),
                hashes(content, progress),
                body.version(),
                body.versionAt(),
                body.stored(),
                before != null && update.held().contains(Part.TITLE) ? before.title() : content.title(),
                before != null && update.held().contains(Part.PARENT) ? before.parentId() : progress.parentId(),
                update.labels().ours(),
                PageState.remembered(update.attachments().ours()),
                update.properties().ours(),
                body.tasks());
        return store(state, update.remembered(), update.attachments().read());
    }

    private static PartHashes hashes(PageContent content, PageProgress progress) {
        return progress.hasDeadLinks() ? content.hashes().withoutBody() : content.hashes();
    }

    /** What is remembered of a body: the version, the hash of what is stored, and the ticks that we published. */
    private record Written(int version, @Nullable Long versionAt, String stored, SortedMap<String, Boolean> tasks) {}

    private Written written(UpdatePage update, PageProgress progress, @Nullable PageState before) {
        PageContent content = update.content();
        SortedMap<String, Boolean> published = new TreeMap<>(TaskStates.of(content.body()));
        if (update.parts().contains(Part.BODY)) {
            return new Written(
                    progress.version(),
                    progress.versionAt(),
                    progress.isStoredKnown() ? hash(storedBody(progress, content)) : "",
                    published);
        }
        if (before == null || update.adoptsBody()) {
            Long versionAt = before != null && before.version() == progress.version()
                    ? before.versionAt()
                    : progress.versionAt();
            StoredBody stored = progress.stored() == null ? run.bodies().of(update) : progress.stored();
            return new Written(progress.version(), versionAt, hash(stored), published);
        }
        StoredBody stored = progress.stored();
        return stored == null || update.held().contains(Part.BODY)
                ? new Written(before.version(), before.versionAt(), before.stored(), before.tasks())
                : new Written(
                        progress.version(),
                        progress.versionAt(),
                        progress.isStoredKnown() ? hash(stored) : "",
                        before.tasks());
    }

    private static SortedMap<String, String> attachments(PageContent content) {
        SortedMap<String, String> attachments = new TreeMap<>();
        content.attachments().forEach(file -> attachments.put(file.fileName(), file.sha256()));
        return attachments;
    }

    /** After a page found its place among its siblings, or could not be moved there. */
    RecordedState ordered(RecordedState row, String order) {
        RecordedState stored = store(row.state().withOrder(order), row, row.read());
        // A page that this run could not take out of the trash is still one whose file came back.
        return row.removed() ? stored.asRemoved() : stored;
    }

    /** What Confluence says that it stored; where it does not say, what was sent. */
    private static StoredBody storedBody(PageProgress progress, PageContent content) {
        StoredBody stored = progress.stored();
        return stored == null ? content.body() : stored;
    }

    private static String hash(@Nullable StoredBody body) {
        return BodyHash.of(body == null ? StorageBody.EMPTY : body);
    }

    private RecordedState store(
            PageState state, @Nullable RecordedState before, SortedMap<String, ReadAttachment> read) {
        SiteContent page = SiteContent.of(state.blogPost(), state.pageId());
        RemoteProperty written = run.site()
                .properties()
                .set(
                        page,
                        PageState.PROPERTY_KEY,
                        PageStateCodec.write(state),
                        before == null ? null : before.property());
        return new RecordedState(state, written.reference(), false, false, before == null ? null : before.seen(), read);
    }
}
