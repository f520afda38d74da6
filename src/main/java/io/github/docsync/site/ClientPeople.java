package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import java.util.Collection;
import java.util.List;

/** People by the client, with requests that only read. */
final class ClientPeople implements SitePeople {
    private final ConfluenceClient client;

    ClientPeople(ConfluenceClient client) {
        this.client = client;
    }

    @Override
    public List<RemotePerson> withIds(Collection<String> accountIds) {
        return accountIds.isEmpty()
                ? List.of()
                : ClientCall.of(() -> client.users().named(accountIds).stream()
                        .flatMap(user -> ClientRecords.person(user).stream())
                        .toList());
    }
}
