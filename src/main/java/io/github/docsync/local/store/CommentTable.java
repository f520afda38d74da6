package io.github.docsync.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What comments have beyond other content. */
public final class CommentTable {
    private final Database database;

    public CommentTable(Database database) {
        this.database = database;
    }

    /** Adds the row of a comment, or replaces it. */
    public void save(CommentRow comment) {
        Instant resolvedAt = comment.resolvedAt();
        database.update(
                "merge into comment (content_id, reply_to, marker, selection, resolution, resolved_by, resolved_at)"
                        + " key (content_id) values (?, ?, ?, ?, ?, ?, ?)",
                comment.contentId(),
                comment.replyTo(),
                comment.marker(),
                comment.selection(),
                comment.resolution(),
                comment.resolvedBy(),
                resolvedAt == null ? null : resolvedAt.toEpochMilli());
    }

    public Optional<CommentRow> find(long contentId) {
        return database.one("select * from comment where content_id = ?", CommentTable::read, contentId);
    }

    /** The ids of the direct replies, oldest first. */
    public List<Long> replies(long contentId) {
        return database.query(
                "select content_id from comment where reply_to = ? order by content_id",
                row -> row.getLong(1),
                contentId);
    }

    private static CommentRow read(ResultSet row) throws SQLException {
        Long resolvedAt = row.getObject("resolved_at", Long.class);
        return new CommentRow(
                row.getLong("content_id"),
                row.getObject("reply_to", Long.class),
                row.getString("marker"),
                row.getString("selection"),
                row.getString("resolution"),
                row.getString("resolved_by"),
                resolvedAt == null ? null : Instant.ofEpochMilli(resolvedAt));
    }
}
