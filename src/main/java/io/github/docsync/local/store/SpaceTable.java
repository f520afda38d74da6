package io.github.docsync.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The spaces. */
public final class SpaceTable {
    private final Database database;

    public SpaceTable(Database database) {
        this.database = database;
    }

    public void insert(SpaceRow space) {
        database.update(
                "insert into space (id, key_fold, space_key, name, homepage_id, author_id, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                space.id(),
                space.key().toLowerCase(Locale.ROOT),
                space.key(),
                space.name(),
                space.homepageId(),
                space.authorId(),
                space.createdAt().toEpochMilli());
    }

    public Optional<SpaceRow> find(long id) {
        return database.one("select * from space where id = ?", SpaceTable::read, id);
    }

    public Optional<SpaceRow> withKey(String key) {
        return database.one("select * from space where key_fold = ?", SpaceTable::read, key.toLowerCase(Locale.ROOT));
    }

    public List<SpaceRow> all() {
        return database.query("select * from space order by id", SpaceTable::read);
    }

    private static SpaceRow read(ResultSet row) throws SQLException {
        return new SpaceRow(
                row.getLong("id"),
                row.getString("space_key"),
                row.getString("name"),
                row.getLong("homepage_id"),
                row.getString("author_id"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
