package io.github.docsync.pull;

import io.github.docsync.actual.RemotePage;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.wire.ContentVersion;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.source.NewCommit.Author;
import io.github.docsync.state.VersionMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out who wrote what is taken. */
final class PeopleReader {
    private static final String NO_REPLY = "@users.noreply.confluence";

    private final ConfluenceClient client;
    private final String manifest;
    private final Map<String, List<ContentVersion>> versions = new HashMap<>();
    private final Map<String, User> users = new HashMap<>();

    PeopleReader(ConfluenceClient client, String manifest) {
        this.client = client;
        this.manifest = manifest;
    }

    /**
     * Reads who wrote the pages since their base: one request a page, and one for all names.
     *
     * @param bases the pages with the versions that the changes were made to
     */
    void read(Map<RemotePage, Integer> bases) {
        Set<String> accounts = new LinkedHashSet<>();
        for (Map.Entry<RemotePage, Integer> page : bases.entrySet()) {
            List<ContentVersion> since = since(page.getKey(), page.getValue());
            versions.put(page.getKey().id(), since);
            for (ContentVersion version : since) {
                if (version.authorId() != null) {
                    accounts.add(version.authorId());
                }
            }
        }
        named(client, accounts).forEach(user -> users.put(String.valueOf(user.accountId()), user));
    }

    /** The people; none without the right to look them up, so that they are known by their account ids. */
    static List<User> named(ConfluenceClient client, Set<String> accounts) {
        try {
            return accounts.isEmpty() ? List.of() : client.users().named(accounts);
        } catch (ConfluenceException e) {
            return List.of();
        }
    }

    private List<ContentVersion> since(RemotePage page, int base) {
        List<ContentVersion> since = new ArrayList<>();
        if (page.blogPost()) {
            return since;
        }
        for (ContentVersion version : client.pages().versions(page.id())) {
            if (version.number() <= base) {
                break;
            }
            boolean ours = VersionMessage.parse(version.message())
                    .filter(message -> message.manifest().equals(manifest))
                    .isPresent();
            if (!ours) {
                since.add(version);
            }
        }
        return since;
    }

    /** Those who wrote the page since its base, the newest first; never empty. */
    List<Author> authors(RemotePage page) {
        Map<String, Author> authors = new LinkedHashMap<>();
        for (ContentVersion version : versions.getOrDefault(page.id(), List.of())) {
            String account = version.authorId() == null ? "unknown" : version.authorId();
            Instant at = version.createdAt() == null ? Instant.EPOCH : version.createdAt();
            authors.putIfAbsent(account, author(account, at));
        }
        if (authors.isEmpty()) {
            Long at = page.versionAt();
            authors.put("", author("unknown", at == null ? Instant.EPOCH : Instant.ofEpochMilli(at)));
        }
        return List.copyOf(authors.values());
    }

    private Author author(String account, Instant at) {
        User user = users.get(account);
        String name = user == null ? null : first(user.displayName(), user.publicName());
        String email =
                user == null || user.email() == null || user.email().isBlank() ? account + NO_REPLY : user.email();
        Author author = new Author(name == null ? account : name, email, at);
        return author.name().isEmpty() ? new Author(account, email, at) : author;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? (other == null || other.isBlank() ? null : other) : one;
    }
}
