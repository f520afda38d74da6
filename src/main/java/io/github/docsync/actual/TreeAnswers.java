package io.github.docsync.actual;

import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.Site;
import io.github.docsync.state.PageState;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Answers what a plan asks about Confluence, each answer as the same tree that knows more. */
public final class TreeAnswers {
    /** Up to so many titles are looked up one by one; for more, listing the space is cheaper. */
    private static final int SINGLE_LOOKUPS = 4;

    private final Site site;
    private final PageReader reader;
    private final Ownership ownership;

    TreeAnswers(Site site, PageReader reader, Ownership ownership) {
        this.site = site;
        this.reader = reader;
        this.ownership = ownership;
    }

    /**
     * The same tree with the holders of these titles looked up.
     *
     * @param spelled the titles as they are written, by their folded form
     */
    public ActualTree withTitles(ActualTree actual, Set<TitleKey> titles, Map<String, String> spelled) {
        boolean listed = actual.index().isAbsent()
                || actual.index().damaged()
                || !actual.index().journal().isEmpty();
        if (listed) {
            return actual.withTitles(actual.titles().with(titles, Map.of()));
        }
        Map<TitleKey, RemotePage> holders = new HashMap<>();
        if (titles.size() <= SINGLE_LOOKUPS) {
            for (TitleKey key : titles) {
                reader.byTitle(key.spaceId(), spelled.getOrDefault(key.folded(), key.folded()))
                        .ifPresent(page -> holders.put(key, page));
            }
        } else {
            titles.stream()
                    .map(TitleKey::spaceId)
                    .distinct()
                    .forEach(space -> reader.inSpace(space, false)
                            .forEach(page -> holders.putIfAbsent(TitleKey.of(page.spaceId(), page.title()), page)));
            holders.keySet().removeAll(actual.titles().found().keySet());
        }
        return adopt(actual.withTitles(actual.titles().with(titles, holders)), titles);
    }

    /** A holder that has our property is a page of ours that the index has forgotten. */
    private ActualTree adopt(ActualTree actual, Set<TitleKey> titles) {
        List<RecordedState> remembered = new ArrayList<>(actual.remembered());
        Map<String, RemotePage> pages = new HashMap<>(actual.pages());
        for (TitleKey key : titles) {
            RemotePage holder = actual.titleHolder(key);
            if (holder == null || pages.containsKey(holder.id())) {
                continue;
            }
            ownership.ours(holder).ifPresent(found -> {
                remembered.add(found);
                pages.put(holder.id(), holder);
            });
        }
        return actual.withPages(remembered, pages, ownership.others());
    }

    /** The same tree with the bodies of these pages. */
    public ActualTree withBodies(ActualTree actual, Set<RemotePage> pages) {
        return actual.with(actual.details().withBodies(actual.bodies().with(ids(pages), reader.bodies(pages))));
    }

    /** The same tree with these labels, attachments and children. */
    public ActualTree withExtras(ActualTree actual, ExtrasQuestion needed) {
        PageExtrasReader extras = new PageExtrasReader(site, actual.spaces());
        Map<String, Map<String, RemoteAttachment>> attachments =
                extras.attachments(needed.attachments().keySet());
        AttachmentContents contents = new AttachmentContents(site, actual.remembered());
        Map<String, SortedMap<String, ReadAttachment>> read = new HashMap<>();
        needed.attachments().forEach((page, known) -> {
            Map<String, RemoteAttachment> present = attachments.get(page.id());
            if (present != null) {
                SortedMap<String, ReadAttachment> ofPage = contents.read(page, present, known.keySet());
                read.put(page.id(), ofPage);
                attachments.put(page.id(), AttachmentContents.recognised(present, ofPage, known));
            }
        });
        return actual.with(actual.details()
                .withExtras(
                        actual.labels().with(ids(needed.labels().keySet()), extras.labels(needed.labels())),
                        actual.attachments().with(ids(needed.attachments().keySet()), attachments),
                        actual.read().with(ids(needed.attachments().keySet()), read),
                        actual.children().with(ids(needed.children()), extras.children(needed.children())),
                        actual.properties().with(ids(needed.properties()), extras.properties(needed.properties()))));
    }

    /** The same tree with the bodies that were recorded, where a person may have edited. */
    public ActualTree withRecordedBodies(ActualTree actual, List<PageState> versions) {
        Map<String, StoredBody> recorded = new HashMap<>();
        versions.forEach(state -> reader.recordedBody(state).ifPresent(body -> recorded.put(state.pageId(), body)));
        List<String> asked = versions.stream().map(PageState::pageId).toList();
        return actual.with(
                actual.details().withRecordedBodies(actual.recordedBodies().with(asked, recorded)));
    }

    private static List<String> ids(Collection<RemotePage> pages) {
        return pages.stream().map(RemotePage::id).toList();
    }
}
