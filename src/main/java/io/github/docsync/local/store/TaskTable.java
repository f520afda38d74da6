package io.github.docsync.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tasks. */
public final class TaskTable {
    private final Database database;

    public TaskTable(Database database) {
        this.database = database;
    }

    /** Adds a task, or replaces the one with this id. */
    public void save(TaskRow task) {
        Instant completedAt = task.completedAt();
        database.update(
                "merge into task (id, content_id, local_id, status, created_by, created_at, updated_at, completed_by,"
                        + " completed_at) key (id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                task.id(),
                task.contentId(),
                task.localId(),
                task.complete() ? "complete" : "incomplete",
                task.createdBy(),
                task.createdAt().toEpochMilli(),
                task.updatedAt().toEpochMilli(),
                task.completedBy(),
                completedAt == null ? null : completedAt.toEpochMilli());
    }

    public void delete(long id) {
        database.update("delete from task where id = ?", id);
    }

    public Optional<TaskRow> find(long id) {
        return database.one("select * from task where id = ?", TaskTable::read, id);
    }

    public List<TaskRow> of(long contentId) {
        return database.query("select * from task where content_id = ? order by id", TaskTable::read, contentId);
    }

    public List<TaskRow> all() {
        return database.query("select * from task order by id", TaskTable::read);
    }

    private static TaskRow read(ResultSet row) throws SQLException {
        Long completedAt = row.getObject("completed_at", Long.class);
        return new TaskRow(
                row.getLong("id"),
                row.getLong("content_id"),
                row.getString("local_id"),
                row.getString("status").equals("complete"),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                row.getString("completed_by"),
                completedAt == null ? null : Instant.ofEpochMilli(completedAt));
    }
}
