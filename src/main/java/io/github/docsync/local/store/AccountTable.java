package io.github.docsync.local.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The accounts: one for each e-mail address that ever came in. */
public final class AccountTable {
    private final Database database;

    public AccountTable(Database database) {
        this.database = database;
    }

    /** The account of this e-mail address, made when it comes for the first time. */
    public Account ofEmail(String email) {
        String folded = email.toLowerCase(Locale.ROOT);
        return known(folded)
                .orElseGet(() -> database.atomically(() -> known(folded).orElseGet(() -> create(folded))));
    }

    private Optional<Account> known(String email) {
        return database.one("select * from account where email = ?", AccountTable::read, email);
    }

    private Account create(String email) {
        UUID uuid = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
        Account account = new Account("557058:" + uuid, email, nameOf(email));
        database.update(
                "insert into account (account_id, email, name) values (?, ?, ?)",
                account.accountId(),
                account.email(),
                account.name());
        return account;
    }

    private static String nameOf(String email) {
        StringBuilder name = new StringBuilder();
        for (String word : email.replaceFirst("@.*", "").split("[._-]+")) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.isEmpty() ? email : name.toString();
    }

    public Optional<Account> find(String accountId) {
        return database.one("select * from account where account_id = ?", AccountTable::read, accountId);
    }

    public List<Account> all() {
        return database.query("select * from account order by email", AccountTable::read);
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(row.getString("account_id"), row.getString("email"), row.getString("name"));
    }
}
