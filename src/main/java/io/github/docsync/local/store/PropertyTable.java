package io.github.docsync.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The properties of content and of spaces. */
public final class PropertyTable {
    /** Whose property it is: ids of spaces and of content come from one sequence, but attachments share none with us. */
    public enum Container {
        CONTENT,
        SPACE
    }

    private final Database database;

    public PropertyTable(Database database) {
        this.database = database;
    }

    public void insert(Container container, long containerId, PropertyRow property) {
        database.touch(containerId);
        Revision version = property.version();
        database.update(
                "insert into property (id, container_kind, container_id, property_key, json, version,"
                        + " version_message, version_author, version_at, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                property.id(),
                container.name(),
                containerId,
                property.key(),
                property.json(),
                version.number(),
                version.message(),
                version.authorId(),
                version.createdAt().toEpochMilli(),
                property.createdBy(),
                property.createdAt().toEpochMilli());
    }

    public void update(PropertyRow property) {
        database.one("select container_id from property where id = ?", row -> row.getLong(1), property.id())
                .ifPresent(database::touch);
        Revision version = property.version();
        database.update(
                "update property set json = ?, version = ?, version_message = ?, version_author = ?, version_at = ?"
                        + " where id = ?",
                property.json(),
                version.number(),
                version.message(),
                version.authorId(),
                version.createdAt().toEpochMilli(),
                property.id());
    }

    public void delete(long id) {
        database.update("delete from property where id = ?", id);
    }

    public List<PropertyRow> of(Container container, long containerId) {
        return database.query(
                "select * from property where container_kind = ? and container_id = ? order by id",
                PropertyTable::read,
                container.name(),
                containerId);
    }

    public Optional<PropertyRow> withKey(Container container, long containerId, String key) {
        return database.one(
                "select * from property where container_kind = ? and container_id = ? and property_key = ?",
                PropertyTable::read,
                container.name(),
                containerId,
                key);
    }

    public Optional<PropertyRow> find(Container container, long containerId, long id) {
        return database.one(
                "select * from property where container_kind = ? and container_id = ? and id = ?",
                PropertyTable::read,
                container.name(),
                containerId,
                id);
    }

    private static PropertyRow read(ResultSet row) throws SQLException {
        Revision version = new Revision(
                row.getInt("version"),
                row.getString("version_message"),
                false,
                row.getString("version_author"),
                Instant.ofEpochMilli(row.getLong("version_at")));
        return new PropertyRow(
                row.getLong("id"),
                row.getString("property_key"),
                row.getString("json"),
                version,
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
