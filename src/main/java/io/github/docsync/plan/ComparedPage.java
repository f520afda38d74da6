package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.state.RecordedState;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An existing page by its three sides.
 *
 * @param desired what is wanted
 * @param content the same with the body
 * @param remembered what we wrote; null for a page that is taken over
 * @param page what is there
 * @param actual all that is there
 * @param restores whether the page is taken out of the trash
 * @param parent what it is to hang under
 * @param space the key of the space that it is in then
 * @param pulled whether the version that is there is in Git
 */
record ComparedPage(
        DesiredPage desired,
        Supplier<PageContent> content,
        @Nullable RecordedState remembered,
        RemotePage page,
        ActualTree actual,
        DriftPolicy drift,
        boolean restores,
        PageContent.Parent parent,
        String space,
        boolean pulled) {
    /** What is remembered of the page; null for one that is taken over. */
    @Nullable
    PageState recorded() {
        return remembered == null ? null : remembered.state();
    }

    /** What is wanted, without the body. */
    PageContent wanted() {
        return desired.summary();
    }

    /** Whether Git wants something else of a part than when the page was written; it does of one that is taken over. */
    boolean isChangedInGit(Function<PartHashes, String> part) {
        PageState recorded = recorded();
        return recorded == null || !part.apply(recorded.desired()).equals(part.apply(wanted().hashes()));
    }

    /** The labels that we put on. */
    List<String> recordedLabels() {
        PageState recorded = recorded();
        return recorded == null ? List.of() : recorded.labels();
    }

    /** The hashes of values that a run which died was about to give to content properties. */
    List<String> announcedValues() {
        return actual.index().announced().properties().getOrDefault(page.id(), List.of());
    }

    /** The content properties that we set, with the hashes of their values. */
    SortedMap<String, String> recordedProperties() {
        PageState recorded = recorded();
        return recorded == null ? Collections.emptySortedMap() : recorded.properties();
    }

    /** The attachments that we uploaded, with the hashes of their bytes. */
    SortedMap<String, String> recordedAttachments() {
        PageState recorded = recorded();
        return recorded == null ? Collections.emptySortedMap() : recorded.attachments();
    }

    /** The attachments that people uploaded and whose bytes are known. */
    SortedMap<String, ReadAttachment> readAttachments() {
        return actual.read()
                .find(page.id())
                .orElseGet(() -> remembered == null ? Collections.emptySortedMap() : remembered.read());
    }
}
