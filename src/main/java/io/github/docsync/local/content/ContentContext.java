package io.github.docsync.local.content;

import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** What all rules share: the store and the clock. */
public record ContentContext(Store store, Clock clock) {
    /** Now, in the milliseconds that the API shows. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Content of one of these kinds, whatever its status. */
    public Optional<ContentRow> find(long id, Set<ContentKind> kinds) {
        return store.contents().find(id).filter(content -> kinds.contains(content.kind()));
    }

    /** Creates a space with its homepage. */
    public SpaceRow createSpace(String key, String name, Account author) {
        long spaceId = store.database().nextId();
        long homepageId = store.database().nextId();
        SpaceRow space = new SpaceRow(spaceId, key, name, homepageId, author.accountId(), now());
        store.spaces().insert(space);
        ContentRow homepage = ContentRow.create(homepageId, ContentKind.PAGE, name, spaceId, author.accountId(), now());
        store.contents().insert(homepage.withStatus(Status.CURRENT), "");
        return space;
    }

    /** @throws Refusal 404 when there is no such space */
    public SpaceRow space(long id) {
        return store.spaces().find(id).orElseThrow(() -> Refusal.notFound("Space not found with id: " + id));
    }
}
