package io.github.docsync.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.ContentProperties;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PageStateCodec;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.Canonical;
import io.github.docsync.storage.TaskStates;
import java.util.Optional;
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
                content.hashes(),
                progress.version(),
                progress.versionAt(),
                progress.isStoredKnown() ? hash(storedBody(progress, content)) : "",
                content.title(),
                progress.parentId(),
                progress.labels(),
                progress.attachments(),
                properties,
                new TreeMap<>(TaskStates.of(content.body())));
        return store(state, null);
    }

    /** After a page was updated; parts that are left to a person are remembered as we last wrote them. */
    RecordedState updated(UpdatePage update, PageProgress progress, SortedMap<String, String> properties) {
        PageContent content = update.content();
        PageState before =
                update.remembered() == null ? null : update.remembered().state();
        boolean bodyWritten =
                update.parts().contains(Part.BODY) || update.parts().contains(Part.STATUS);
        boolean bodyHeld = update.held().contains(Part.BODY);
        boolean sameVersion = before != null && before.version() == progress.version();
        String body = bodyWritten
                ? storedBody(progress, content)
                : bodyHeld || sameVersion ? null : run.bodies().of(update);
        PageState state = new PageState(
                run.manifest(),
                update.path(),
                content.blogPost(),
                update.pageId(),
                content.space(),
                run.commit(),
                run.plan().base().repository(),
                content.blob(),
                content.hashes(),
                before != null && bodyHeld ? before.version() : progress.version(),
                versionAt(before, bodyHeld || sameVersion, progress),
                body == null && before != null
                        ? before.stored()
                        : bodyWritten && !progress.isStoredKnown() ? "" : hash(body),
                before != null && update.held().contains(Part.TITLE) ? before.title() : content.title(),
                before != null && update.held().contains(Part.PARENT) ? before.parentId() : progress.parentId(),
                progress.labels(),
                progress.attachments(),
                properties,
                bodyWritten
                        ? new TreeMap<>(TaskStates.of(content.body()))
                        : body == null && before != null
                                ? before.tasks()
                                : new TreeMap<>(TaskStates.of(body == null ? "" : body)));
        return store(state, update.remembered());
    }

    /** After a page found its place among its siblings, or could not be moved there. */
    RecordedState ordered(RecordedState row, String order) {
        return store(row.state().withOrder(order), row);
    }

    private static @Nullable Long versionAt(
            @Nullable PageState before, boolean recordedVersion, PageProgress progress) {
        return before != null && recordedVersion ? before.versionAt() : progress.versionAt();
    }

    /** What Confluence says that it stored; where it does not say, what was sent. */
    private static String storedBody(PageProgress progress, PageContent content) {
        String stored = progress.stored();
        return stored == null ? content.body() : stored;
    }

    private static String hash(@Nullable String body) {
        return PartHashes.brief(Canonical.hash(body == null ? "" : body));
    }

    private RecordedState store(PageState state, @Nullable RecordedState before) {
        ContentProperties properties =
                run.client().properties(state.blogPost() ? Container.BLOG_POST : Container.PAGE, state.pageId());
        JsonNode value = PageStateCodec.write(state);
        Property written;
        if (before != null && before.property() != null) {
            written = update(properties, value, before.property());
        } else {
            written = LabelsAndProperties.set(properties, PageState.PROPERTY_KEY, value, Optional.empty());
        }
        return new RecordedState(state, IndexStore.reference(written));
    }

    private static Property update(ContentProperties properties, JsonNode value, RecordedState.PropertyReference at) {
        try {
            return properties.update(at.id(), PageState.PROPERTY_KEY, value, at.version() + 1, null);
        } catch (ConflictException | NotFoundException e) {
            return LabelsAndProperties.set(
                    properties, PageState.PROPERTY_KEY, value, properties.find(PageState.PROPERTY_KEY));
        } catch (ConfluenceException e) {
            if (!e.mayHaveBeenApplied()) {
                throw e;
            }
            return LabelsAndProperties.set(
                    properties, PageState.PROPERTY_KEY, value, properties.find(PageState.PROPERTY_KEY));
        }
    }
}
