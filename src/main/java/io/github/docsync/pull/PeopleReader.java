package io.github.docsync.pull;

import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemotePerson;
import io.github.docsync.site.RemoteVersion;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.source.NewCommit.Author;
import io.github.docsync.state.VersionMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    private final Site site;
    private final String manifest;
    private final Map<String, List<Work>> works = new HashMap<>();
    private final Map<String, RemotePerson> people = new HashMap<>();

    /** What somebody did at some time. */
    private record Work(String account, Instant at) {
        static Work of(@Nullable String account, @Nullable Instant at) {
            return new Work(account == null ? "unknown" : account, at == null ? Instant.EPOCH : at);
        }
    }

    PeopleReader(Site site, String manifest) {
        this.site = site;
        this.manifest = manifest;
    }

    /**
     * Reads who wrote the pages since their base: one request a page, and one for all names.
     *
     * @param bases the pages with the versions that the changes were made to
     * @param uploads who uploaded attachments of the pages since, by page id
     */
    void read(Map<RemotePage, Integer> bases, Map<String, List<RemoteVersion>> uploads) {
        Set<String> accounts = new LinkedHashSet<>();
        for (Map.Entry<RemotePage, Integer> page : bases.entrySet()) {
            List<Work> work = new ArrayList<>();
            uploads.getOrDefault(page.getKey().id(), List.of())
                    .forEach(version -> work.add(Work.of(version.authorId(), version.writtenAt())));
            work.addAll(since(page.getKey(), page.getValue(), work.isEmpty()));
            work.sort(Comparator.comparing(Work::at).reversed());
            works.put(page.getKey().id(), work);
            work.forEach(one -> accounts.add(one.account()));
        }
        named(site, accounts).forEach(person -> people.put(person.accountId(), person));
    }

    /** The people; none without the right to look them up, so that they are known by their account ids. */
    static List<RemotePerson> named(Site site, Set<String> accounts) {
        try {
            return site.people().withIds(accounts);
        } catch (SiteFailure e) {
            return List.of();
        }
    }

    /**
     * Who wrote the versions after the base.
     *
     * @param always whether the base's own author is named where there is no later version: moves and labels make none
     */
    private List<Work> since(RemotePage page, int base, boolean always) {
        List<Work> since = new ArrayList<>();
        for (RemoteVersion version : site.pages().versionsSince(page.content(), base)) {
            boolean ours = VersionMessage.parse(version.message())
                    .filter(message -> message.manifest().equals(manifest))
                    .isPresent();
            boolean later = version.number() > base;
            if (later ? !ours : always && since.isEmpty()) {
                since.add(Work.of(version.authorId(), version.writtenAt()));
            }
        }
        return since;
    }

    /** Those who wrote the page since its base, the newest first; never empty. */
    List<Author> authors(RemotePage page) {
        Map<String, Author> authors = new LinkedHashMap<>();
        for (Work work : works.getOrDefault(page.id(), List.of())) {
            authors.putIfAbsent(work.account(), author(work.account(), work.at()));
        }
        if (authors.isEmpty()) {
            Long at = page.versionAt();
            authors.put("", author("unknown", at == null ? Instant.EPOCH : Instant.ofEpochMilli(at)));
        }
        return List.copyOf(authors.values());
    }

    private Author author(String account, Instant at) {
        RemotePerson person = people.get(account);
        String name = person == null ? null : person.name();
        String email = person == null || person.email() == null ? account + NO_REPLY : person.email();
        Author author = new Author(name == null ? account : name, email, at);
        return author.name().isEmpty() ? new Author(account, email, at) : author;
    }
}
