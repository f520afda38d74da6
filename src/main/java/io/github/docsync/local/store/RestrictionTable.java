package io.github.docsync.local.store;

import java.util.Optional;

/** The restrictions of content, as JSON text. */
public final class RestrictionTable {
    private final Database database;

    public RestrictionTable(Database database) {
        this.database = database;
    }

    public void save(long contentId, String json) {
        database.update("merge into restriction (content_id, json) key (content_id) values (?, ?)", contentId, json);
    }

    public void delete(long contentId) {
        database.update("delete from restriction where content_id = ?", contentId);
    }

    public Optional<String> find(long contentId) {
        return database.one("select json from restriction where content_id = ?", row -> row.getString(1), contentId);
    }
}
