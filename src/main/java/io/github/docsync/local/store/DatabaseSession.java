package io.github.docsync.local.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection with its prepared statements; used by one thread at a time. */
final class DatabaseSession {
    private final Connection connection;
    private final boolean writes;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private long began;

    DatabaseSession(Connection connection, boolean writes) throws SQLException {
        this.connection = connection;
        this.writes = writes;
        connection.setAutoCommit(false);
        if (!writes) {
            try (Statement isolation = connection.createStatement()) {
                isolation.execute("set session characteristics as transaction isolation level snapshot");
            }
        }
    }

    Connection connection() {
        return connection;
    }

    boolean writes() {
        return writes;
    }

    /** @param lastChange the number of the last finished write */
    void begin(long lastChange) {
        began = lastChange;
    }

    /** The number of the last write that had finished when the transaction began. */
    long began() {
        return began;
    }

    PreparedStatement bound(String sql, @Nullable Object[] arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
