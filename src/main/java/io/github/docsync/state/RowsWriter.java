package io.github.docsync.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the rows of one part of the index in few bytes: what follows from something else in the row is left out, and ids and times are
 * given as the difference to the row before. Of a blob's id only the beginning is kept ({@link RecordedState#asIndexed}).
 */
final class RowsWriter {
    private RowsWriter() {}

    static PackedRows write(List<RecordedState> rows) {
        ColumnWriter columns = new ColumnWriter();
        String path = "";
        long page = 0;
        long time = 0;
        SiblingPaths siblings = new SiblingPaths();
        for (RecordedState row : rows) {
            PageState state = row.state();
            String next = state.path().value();
            NameTitle title = NameTitle.of(next, state.title());
            String before = siblings.before(state.parentId(), next);
            columns.number(RowColumn.FLAGS, flags(row, title, before));
            int shared = shared(path, next);
            columns.number(RowColumn.SHARED, shared);
            columns.text(RowColumn.PATH, next.substring(shared));
            path = next;
            if (title.isShorter()) {
                columns.number(RowColumn.NAMED, title.number());
            }
            columns.text(RowColumn.TITLE, title.isShorter() ? title.rest() : state.title());
            columns.repeated(
                    RowColumn.CONTEXT,
                    json(new RowContext(state.manifest(), state.space(), state.commit(), state.repository())));
            page = id(columns, RowColumn.PAGE, state.pageId(), page);
            columns.number(RowColumn.VERSION, state.version());
            if (state.versionAt() != null) {
                columns.number(RowColumn.TIME, state.versionAt() - time);
                time = state.versionAt();
            }
            if (row.property() != null) {
                id(columns, RowColumn.PROPERTY, row.property().id(), page);
                columns.number(RowColumn.PROPERTY_VERSION, row.property().version());
            }
            if (state.parentId() != null) {
                columns.repeated(RowColumn.PARENT, state.parentId());
            }
            columns.hash(RowColumn.BLOB, RowBlob.written(state.blob()));
            writeHashes(columns, row, before);
            columns.repeated(RowColumn.LABELS, json(state.labels()));
            columns.number(RowColumn.ATTACHMENTS, state.attachments().size());
            state.attachments().forEach((name, hash) -> {
                columns.repeated(RowColumn.FILE_NAME, name);
                columns.hash(RowColumn.FILE_HASH, hash);
            });
            columns.repeated(RowColumn.PROPERTIES, json(state.properties()));
            columns.repeated(RowColumn.TASKS, json(state.tasks()));
            if (row.seen() != null) {
                columns.text(RowColumn.SEEN, json(row.seen()));
            }
            if (!row.read().isEmpty()) {
                columns.text(RowColumn.READ, json(row.read()));
            }
        }
        return new PackedRows(columns.others(), columns.hashes());
    }

    private static void writeHashes(ColumnWriter columns, RecordedState row, String before) {
        PageState state = row.state();
        PartHashes desired = state.desired();
        if (!desired.title().equals(PartHashes.ofTitle(state.title()))) {
            columns.hash(RowColumn.TITLE_HASH, desired.title());
        }
        columns.hash(RowColumn.PARENT_HASH, desired.parent());
        columns.hash(RowColumn.BODY_HASH, desired.body());
        columns.hash(RowColumn.LABELS_HASH, desired.labels());
        columns.hash(RowColumn.ATTACHMENTS_HASH, desired.attachments());
        columns.hash(RowColumn.PROPERTIES_HASH, desired.properties());
        if (!desired.order().equals(before)) {
            columns.hash(RowColumn.ORDER_HASH, desired.order());
        }
        if (!state.stored().equals(BodyHash.FORM + desired.body())) {
            boolean ofForm = state.stored().startsWith(BodyHash.FORM);
            columns.number(RowColumn.STORED, ofForm ? 1 : 0);
            columns.hash(RowColumn.STORED, ofForm ? state.stored().substring(BodyHash.FORM.length()) : state.stored());
        }
    }

    private static int flags(RecordedState row, NameTitle title, String before) {
        PageState state = row.state();
        return (state.blogPost() ? RowFlags.BLOG_POST : 0)
                | (row.removed() ? RowFlags.REMOVED : 0)
                | (row.absent() ? RowFlags.ABSENT : 0)
                | (state.parentId() != null ? RowFlags.PARENT : 0)
                | (state.versionAt() != null ? RowFlags.TIME : 0)
                | (row.property() != null ? RowFlags.PROPERTY : 0)
                | (row.seen() != null ? RowFlags.SEEN : 0)
                | (row.read().isEmpty() ? 0 : RowFlags.READ)
                | (state.desired().title().equals(PartHashes.ofTitle(state.title())) ? 0 : RowFlags.TITLE_HASH)
                | (state.stored().equals(BodyHash.FORM + state.desired().body()) ? 0 : RowFlags.STORED)
                | (state.desired().order().equals(before) ? RowFlags.ORDER : 0)
                | (title.isShorter() ? RowFlags.NAMED : 0)
                | RowFlags.FILES;
    }

    private static int shared(String before, String path) {
        int length = 0;
        while (length < Math.min(before.length(), path.length()) && before.charAt(length) == path.charAt(length)) {
            length++;
        }
        boolean pair = length > 0 && Character.isHighSurrogate(path.charAt(length - 1));
        return pair ? length - 1 : length;
    }

    private static String json(Object value) {
        try {
            return StateJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Confluence's ids are numbers; the difference is never the one number that says that one is not. */
    private static long id(ColumnWriter columns, RowColumn column, String id, long base) {
        long number = RowsReader.number(id);
        if (number < 0) {
            columns.number(column, RowsReader.NOT_A_NUMBER);
            columns.text(column, id);
            return base;
        }
        columns.number(column, number - base);
        return number;
    }
}
