package io.github.docsync.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages, folders, comments and all else with a content id, and the bodies of their versions. */
public final class ContentTable {
    private static final String COLUMNS =
            "(id, kind, type, status, title, title_key, space_id, parent_id, position, container_id, author_id,"
                    + " owner_id, created_at, version, version_message, version_minor, version_author, version_at)";
    private static final String VALUES = " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Lag lag;

    public ContentTable(Database database, Lag lag) {
        this.database = database;
        this.lag = lag;
    }

    public void insert(ContentRow content, String body) {
        write("insert into content " + COLUMNS + VALUES, content);
        addRevision(content, content.version(), body);
    }

    /** Changes what stands about the content, without touching its body or history. */
    public void update(ContentRow content) {
        write("merge into content " + COLUMNS + " key (id)" + VALUES, content);
    }

    /** Appends a version; {@link ContentRow#version} is the new one. */
    public void save(ContentRow content, String body) {
        update(content);
        addRevision(content, content.version(), body);
    }

    /** Keeps a draft next to what readers see; it replaces an earlier draft. */
    public void saveDraft(ContentRow content, Revision draft, String body) {
        database.update("delete from revision where content_id = ? and number = 0", content.id());
        addRevision(content, draft, body);
    }

    private void addRevision(ContentRow content, Revision revision, String body) {
        database.update(
                "insert into revision (content_id, number, title, body, message, minor, author_id, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                content.id(),
                revision.number(),
                content.title(),
                body,
                revision.message(),
                revision.minor(),
                revision.authorId(),
                revision.createdAt().toEpochMilli());
    }

    private void write(String sql, ContentRow content) {
        touch(content);
        Revision version = content.version();
        database.update(
                sql,
                content.id(),
                content.kind().name(),
                content.type(),
                content.status().name(),
                content.title(),
                ContentRow.titleKey(content.title()),
                content.spaceId(),
                content.parentId(),
                content.position(),
                content.containerId(),
                content.authorId(),
                content.ownerId(),
                content.createdAt().toEpochMilli(),
                version.number(),
                version.message(),
                version.minor(),
                version.authorId(),
                version.createdAt().toEpochMilli());
    }

    private void touch(ContentRow content) {
        lag.changes(content.id());
        database.touch(content.id());
        Long container = content.containerId();
        if (container != null) {
            database.touch(container);
        } else if (!find(content.id()).filter(content::isInTheSamePlace).isPresent()) {
            database.touchTree();
        }
    }

    /** The content as it stands now. */
    public Optional<ContentRow> find(long id) {
        return database.one("select * from content where id = ?", ContentTable::read, id);
    }

    /** Content as it stands now. */
    public List<ContentRow> list(ContentFilter filter) {
        return database.query(
                filter.sql("content"), ContentTable::read, filter.arguments().toArray());
    }

    /** Content as listings show it, which may be some writes behind. */
    public List<ContentRow> listed(ContentFilter filter) {
        return database.query(
                filter.sql(lag.listedTable()),
                ContentTable::read,
                filter.arguments().toArray());
    }

    /** The content as listings show it, which may be some writes behind. */
    public Optional<ContentRow> findListed(long id) {
        return database.one("select * from " + lag.listedTable() + " where id = ?", ContentTable::read, id);
    }

    /** Those of these pages and folders that have current ones below them. */
    public Set<Long> withChildren(Collection<Long> ids) {
        return new HashSet<>(database.query(
                "select id from content parent where id = any(?) and exists (select 1 from content child"
                        + " where child.parent_id = parent.id and child.status = ? and child.kind = any(?))",
                row -> row.getLong(1),
                ids.toArray(),
                Status.CURRENT.name(),
                new Object[] {ContentKind.PAGE.name(), ContentKind.FOLDER.name()}));
    }

    /** How many published versions there are. */
    public int revisionCount(long id) {
        return database.one(
                        "select count(*) from revision where content_id = ? and number > 0", row -> row.getInt(1), id)
                .orElse(0);
    }

    /** The newest body that readers see. */
    public String body(ContentRow content) {
        return body(content.id(), content.version().number()).orElse("");
    }

    /** The bodies as listings show them, by the ids of the contents; read together. */
    public Map<Long, String> listedBodies(Collection<ContentRow> contents) {
        Map<Long, String> bodies = new HashMap<>();
        database.query(
                "select listed.id, revision.body from " + lag.listedTable() + " listed join revision"
                        + " on revision.content_id = listed.id and revision.number = listed.version"
                        + " where listed.id = any(?)",
                row -> bodies.put(row.getLong(1), row.getString(2)),
                (Object) contents.stream().map(ContentRow::id).toArray());
        return bodies;
    }

    /** What kinds of content have these ids; those that stand for none are left out. */
    public Map<Long, ContentKind> kinds(Collection<Long> ids) {
        Map<Long, ContentKind> kinds = new HashMap<>();
        database.query(
                "select id, kind from content where id = any(?)",
                row -> kinds.put(row.getLong(1), ContentKind.valueOf(row.getString(2))),
                (Object) ids.toArray());
        return kinds;
    }

    public Optional<String> body(long id, int number) {
        return database.one(
                "select body from revision where content_id = ? and number = ?", row -> row.getString(1), id, number);
    }

    /** The title that this version had. */
    public Optional<String> title(long id, int number) {
        return database.one(
                "select title from revision where content_id = ? and number = ?", row -> row.getString(1), id, number);
    }

    /** Changes the newest body without making a version of it, as comment markers do. */
    public void replaceBody(ContentRow content, String body) {
        touch(content);
        database.update(
                "update revision set body = ? where content_id = ? and number = ?",
                body,
                content.id(),
                content.version().number());
    }

    /** The published versions, newest first. */
    public List<Revision> revisions(long id) {
        return database.query(
                "select * from revision where content_id = ? and number > 0 order by number desc",
                ContentTable::readRevision,
                id);
    }

    public Optional<Revision> revision(long id, int number) {
        return database.one(
                "select * from revision where content_id = ? and number = ?", ContentTable::readRevision, id, number);
    }

    /** Deletes an earlier version; those after it move up by one number, the newest too. */
    public void deleteRevision(ContentRow content, int number) {
        database.update("delete from revision where content_id = ? and number = ?", content.id(), number);
        // One by one, since two versions must not have one number even for a moment.
        for (int later = number + 1; later <= content.version().number(); later++) {
            database.update(
                    "update revision set number = ? where content_id = ? and number = ?",
                    later - 1,
                    content.id(),
                    later);
        }
        update(content.withVersion(content.version().renumbered()));
    }

    public void deleteDraft(long id) {
        database.update("delete from revision where content_id = ? and number = 0", id);
    }

    /** Removes the content and everything that belongs to it, for good. */
    public void remove(long id) {
        List<Long> owned = new ArrayList<>(
                database.query("select id from content where container_id = ?", row -> row.getLong(1), id));
        owned.forEach(this::remove);
        lag.changes(id);
        database.touch(id);
        database.touchTree();
        database.update("delete from content where id = ?", id);
        for (String table : List.of("revision", "labelled", "file", "comment", "task", "restriction")) {
            database.update("delete from " + table + " where content_id = ?", id);
        }
        database.update("delete from property where container_id = ?", id);
    }

    private static ContentRow read(ResultSet row) throws SQLException {
        Revision version = new Revision(
                row.getInt("version"),
                row.getString("version_message"),
                row.getBoolean("version_minor"),
                row.getString("version_author"),
                Instant.ofEpochMilli(row.getLong("version_at")));
        return new ContentRow(
                row.getLong("id"),
                ContentKind.valueOf(row.getString("kind")),
                row.getString("type"),
                Status.valueOf(row.getString("status")),
                row.getString("title"),
                row.getLong("space_id"),
                row.getObject("parent_id", Long.class),
                row.getObject("position", Integer.class),
                row.getObject("container_id", Long.class),
                row.getString("author_id"),
                row.getString("owner_id"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                version);
    }

    private static Revision readRevision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getString("message"),
                row.getBoolean("minor"),
                row.getString("author_id"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
