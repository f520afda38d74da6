package io.github.docsync.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The labels, and what carries them. */
public final class LabelTable {
    private final Database database;

    public LabelTable(Database database) {
        this.database = database;
    }

    /** Puts a label on content; one that it already carries stays. */
    public void add(long contentId, String prefix, String name) {
        database.touch(contentId);
        LabelRow label = named(prefix, name).orElseGet(() -> create(prefix, name));
        database.update(
                "merge into labelled (content_id, label_id, added) key (content_id, label_id)"
                        + " values (?, ?, coalesce((select added from labelled where content_id = ? and label_id = ?), ?))",
                contentId,
                label.id(),
                contentId,
                label.id(),
                database.nextId());
    }

    private LabelRow create(String prefix, String name) {
        LabelRow label = new LabelRow(database.nextId(), prefix, name);
        database.update("insert into label (id, prefix, name) values (?, ?, ?)", label.id(), prefix, name);
        return label;
    }

    /** Takes every label of this name off content. */
    public void remove(long contentId, String name) {
        database.touch(contentId);
        database.update(
                "delete from labelled where content_id = ? and label_id in (select id from label where name = ?)",
                contentId,
                name);
    }

    /** The labels of content, in the order in which they were added. */
    public List<LabelRow> of(long contentId) {
        return database.query(
                "select label.* from label join labelled on label.id = labelled.label_id"
                        + " where labelled.content_id = ? order by labelled.added",
                LabelTable::read,
                contentId);
    }

    /** The labels of all content of a space. */
    public List<LabelRow> inSpace(long spaceId) {
        return database.query(
                "select distinct label.* from label join labelled on label.id = labelled.label_id"
                        + " join content on content.id = labelled.content_id where content.space_id = ?"
                        + " order by label.id",
                LabelTable::read,
                spaceId);
    }

    public List<LabelRow> all() {
        return database.query("select * from label order by id", LabelTable::read);
    }

    public Optional<LabelRow> find(long id) {
        return database.one("select * from label where id = ?", LabelTable::read, id);
    }

    public Optional<LabelRow> named(String prefix, String name) {
        return database.one("select * from label where prefix = ? and name = ?", LabelTable::read, prefix, name);
    }

    private static LabelRow read(ResultSet row) throws SQLException {
        return new LabelRow(row.getLong("id"), row.getString("prefix"), row.getString("name"));
    }
}
