package io.github.docsync.apply;

import io.github.docsync.desired.PageContent;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Plan;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexStore;
import io.github.docsync.state.JournalEntry;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.Canonical;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Announces creates before they are sent, so that a page without a record can be recognised as ours after a crash. */
final class Journal {
    /** Entries that surely fit one property: about fifty bytes each once compressed. */
    private static final int ENTRIES_PER_PART = 400;

    private final List<JournalEntry> entries = new ArrayList<>();
    private final Index index;

    Journal(Plan plan, Index index) {
        this.index = index;
        plan.actions().forEach(action -> {
            if (action instanceof CreatePage create) {
                PageContent content = create.content();
                String body = create.firstBody() == null ? content.body() : create.firstBody();
                entries.add(new JournalEntry(
                        create.path(),
                        content.blogPost(),
                        content.space(),
                        content.title(),
                        PartHashes.brief(Canonical.hash(body))));
            }
        });
        carryOver();
    }

    /** What an earlier run announced counts until the rows of the index hold it, even if this run dies as well. */
    private void carryOver() {
        Set<DocPath> announced =
                entries.stream().map(JournalEntry::path).collect(Collectors.toCollection(HashSet::new));
        index.rows().forEach(row -> announced.add(row.state().path()));
        index.journal().stream().filter(entry -> announced.add(entry.path())).forEach(entries::add);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void write(IndexStore store, String run) {
        int part = 0;
        for (int start = 0; start < entries.size(); start += ENTRIES_PER_PART) {
            part++;
            List<JournalEntry> slice = entries.subList(start, Math.min(entries.size(), start + ENTRIES_PER_PART));
            store.writeJournal(part, run, slice, index.journalParts().get(part));
        }
    }
}
