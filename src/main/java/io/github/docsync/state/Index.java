package io.github.docsync.state;

import io.github.docsync.site.PropertyReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The index as it was read: a cache of what stands in the property of each page, and never an authority over it.
 *
 * @param head what is true of the whole manifest
 * @param headProperty where the head lies; null before the first run
 * @param headWritten when the head was last written, by Confluence's clock; null where it was not said
 * @param rows what is remembered of each page
 * @param parts where the row properties lie, by number
 * @param division how the rows are divided into them; null where they are not, are damaged, or an earlier docsync divided them
 * @param journal creates that a run announced and may not have recorded
 * @param announced what a run was about to do to pages that exist, and may not have recorded
 * @param journalParts where the journal's properties lie, by number
 * @param damaged whether rows are missing or cannot be read, so that the pages themselves must be asked
 * @param copied whether what lies here was written for other content and came along when that was copied: nothing of it counts, but
 *     the properties are there
 * @param former where what is known was read, if that is not where the index is to lie; null otherwise
 */
public record Index(
        IndexHead head,
        @Nullable PropertyReference headProperty,
        @Nullable Instant headWritten,
        List<RecordedState> rows,
        Map<Integer, PropertyReference> parts,
        @Nullable IndexDivision division,
        List<JournalEntry> journal,
        Announced announced,
        Map<Integer, PropertyReference> journalParts,
        boolean damaged,
        boolean copied,
        @Nullable FormerIndex former) {
    /**
     * What was known at a former place, to be written here anew.
     *
     * @param elsewhere the index as it was read there
     */
    public Index takenOverFrom(Index elsewhere, FormerIndex place) {
        return new Index(
                elsewhere.head().withoutParts(),
                headProperty,
                elsewhere.headWritten(),
                elsewhere.rows(),
                parts,
                null,
                elsewhere.journal(),
                elsewhere.announced(),
                journalParts,
                elsewhere.damaged(),
                true,
                place);
    }

    /** Where all of its properties lie. */
    public List<PropertyReference> properties() {
        List<PropertyReference> all = new ArrayList<>(parts.values());
        all.addAll(journalParts.values());
        if (headProperty != null) {
            all.add(headProperty);
        }
        return all;
    }

    /** What is known of pages: the rows, and the pages that are left though others stand for their paths. */
    public List<RecordedState> known() {
        List<RecordedState> known = new ArrayList<>(rows);
        known.addAll(head.replaced());
        return List.copyOf(known);
    }

    /** The ids of the pages that are left though others stand for their paths. */
    public Set<String> replaced() {
        return head.replaced().stream().map(row -> row.state().pageId()).collect(Collectors.toSet());
    }

    /** Whether no run of this manifest has left an index here. */
    public boolean isAbsent() {
        return copied || (headProperty == null && parts.isEmpty());
    }
}
