package io.github.docsync.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.PropertyReference;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowsWriter} wrote. */
final class RowsReader {
    /** Stands where the difference of an id would, before one that is not a number; no difference is as great. */
    static final long NOT_A_NUMBER = Long.MIN_VALUE;

    private final ColumnReader columns;
    private String path = "";
    private long page;
    private long time;
    private final SiblingPaths siblings = new SiblingPaths();

    private RowsReader(PackedRows rows) {
        columns = new ColumnReader(rows);
    }

    /** @throws IOException if these are not rows */
    static List<RecordedState> read(PackedRows packed) throws IOException {
        try {
            RowsReader reader = new RowsReader(packed);
            List<RecordedState> rows = new ArrayList<>();
            while (reader.columns.hasMore(RowColumn.FLAGS)) {
                rows.add(reader.row());
            }
            return rows;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IOException("not the rows of an index", e);
        }
    }

    /** The number that an id is; negative where it is not one, or not written as one would be. */
    static long number(String id) {
        return id.matches("[1-9]\\d{0,17}") ? Long.parseLong(id) : -1;
    }

    private RecordedState row() throws JsonProcessingException {
        int flags = (int) columns.number(RowColumn.FLAGS);
        path = path.substring(0, (int) columns.number(RowColumn.SHARED)) + columns.text(RowColumn.PATH);
        String title = has(flags, RowFlags.NAMED)
                ? NameTitle.title(path, columns.number(RowColumn.NAMED), columns.text(RowColumn.TITLE))
                : columns.text(RowColumn.TITLE);
        RowContext context = StateJson.mapper().readValue(columns.repeated(RowColumn.CONTEXT), RowContext.class);
        String id = id(RowColumn.PAGE, page);
        page = number(id) < 0 ? page : number(id);
        int version = (int) columns.number(RowColumn.VERSION);
        Long versionAt = has(flags, RowFlags.TIME) ? Long.valueOf(time()) : null;
        PropertyReference property = has(flags, RowFlags.PROPERTY)
                ? new PropertyReference(id(RowColumn.PROPERTY, page), (int) columns.number(RowColumn.PROPERTY_VERSION))
                : null;
        String parent = has(flags, RowFlags.PARENT) ? columns.repeated(RowColumn.PARENT) : null;
        String blob = RowBlob.read(columns.hash(RowColumn.BLOB));
        PartHashes desired = hashes(
                has(flags, RowFlags.TITLE_HASH) ? null : title,
                siblings.before(parent, path),
                has(flags, RowFlags.ORDER));
        PageState state = new PageState(
                context.manifest(),
                new DocPath(path),
                has(flags, RowFlags.BLOG_POST),
                id,
                context.space(),
                context.commit(),
                context.repository(),
                blob,
                desired,
                version,
                versionAt,
                has(flags, RowFlags.STORED) ? stored() : BodyHash.FORM + desired.body(),
                title,
                parent,
                json(RowColumn.LABELS, new TypeReference<List<String>>() {}),
                has(flags, RowFlags.FILES)
                        ? files()
                        : json(RowColumn.ATTACHMENTS, new TypeReference<TreeMap<String, String>>() {}),
                json(RowColumn.PROPERTIES, new TypeReference<TreeMap<String, String>>() {}),
                json(RowColumn.TASKS, new TypeReference<TreeMap<String, Boolean>>() {}));
        RecordedState.Seen seen = has(flags, RowFlags.SEEN)
                ? StateJson.mapper().readValue(columns.text(RowColumn.SEEN), RecordedState.Seen.class)
                : null;
        SortedMap<String, ReadAttachment> read = has(flags, RowFlags.READ)
                ? StateJson.mapper()
                        .readValue(
                                columns.text(RowColumn.READ), new TypeReference<TreeMap<String, ReadAttachment>>() {})
                : Collections.emptySortedMap();
        return new RecordedState(
                state, property, has(flags, RowFlags.REMOVED), has(flags, RowFlags.ABSENT), seen, read);
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private long time() {
        time += columns.number(RowColumn.TIME);
        return time;
    }

    private String id(RowColumn column, long base) {
        long number = columns.number(column);
        return number == NOT_A_NUMBER ? columns.text(column) : Long.toString(base + number);
    }

    private SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (long left = columns.number(RowColumn.ATTACHMENTS); left > 0; left--) {
            files.put(columns.repeated(RowColumn.FILE_NAME), columns.hash(RowColumn.FILE_HASH));
        }
        return files;
    }

    /**
     * @param title what the hash of the title follows from; null where it is written
     * @param before what the hash of the order follows from, if it does
     */
    private PartHashes hashes(@Nullable String title, String before, boolean ordered) {
        return new PartHashes(
                title == null ? columns.hash(RowColumn.TITLE_HASH) : PartHashes.ofTitle(title),
                columns.hash(RowColumn.PARENT_HASH),
                columns.hash(RowColumn.BODY_HASH),
                columns.hash(RowColumn.LABELS_HASH),
                columns.hash(RowColumn.ATTACHMENTS_HASH),
                columns.hash(RowColumn.PROPERTIES_HASH),
                ordered ? before : columns.hash(RowColumn.ORDER_HASH));
    }

    private String stored() {
        String form = columns.number(RowColumn.STORED) == 1 ? BodyHash.FORM : "";
        return form + columns.hash(RowColumn.STORED);
    }

    private <T> T json(RowColumn column, TypeReference<T> type) throws JsonProcessingException {
        return StateJson.mapper().readValue(columns.repeated(column), type);
    }
}
