package io.github.docsync.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The bytes of attachments, one row per version. */
public final class FileTable {
    private static final String COLUMNS = "version, file_id, media_type, comment, size";

    private final Database database;

    public FileTable(Database database) {
        this.database = database;
    }

    public void insert(long attachmentId, StoredFile file, byte[] bytes) {
        database.update(
                "insert into file (content_id, version, file_id, media_type, comment, size, bytes)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                attachmentId,
                file.version(),
                file.fileId(),
                file.mediaType(),
                file.comment(),
                file.size(),
                bytes);
    }

    /** The file as it stood in this version of the attachment; a version that only renamed it has the one before. */
    public Optional<StoredFile> find(long attachmentId, int version) {
        return database.one(
                "select " + COLUMNS + " from file where content_id = ? and version <= ? order by version desc limit 1",
                FileTable::read,
                attachmentId,
                version);
    }

    public Optional<byte[]> bytes(long attachmentId, int version) {
        return database.one(
                "select bytes from file where content_id = ? and version <= ? order by version desc limit 1",
                row -> row.getBytes(1),
                attachmentId,
                version);
    }

    /** The attachment that a media id belongs to. */
    public Optional<Long> attachmentOf(String fileId) {
        return database.one("select content_id from file where file_id = ?", row -> row.getLong(1), fileId);
    }

    /** The version of its attachment that a media id belongs to. */
    public Optional<Integer> versionOf(String fileId) {
        return database.one("select version from file where file_id = ?", row -> row.getInt(1), fileId);
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getInt("version"),
                row.getString("file_id"),
                row.getString("media_type"),
                row.getString("comment"),
                row.getLong("size"));
    }
}
