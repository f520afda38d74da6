package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.Operation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spaces and folders by the client. */
final class ClientSpaces implements SiteSpaces {
    private final ConfluenceClient client;

    ClientSpaces(ConfluenceClient client) {
        this.client = client;
    }

    @Override
    public List<RemoteSpace> withKeys(Collection<String> keys) {
        return ClientCall.of(() ->
                client.spaces().byKeys(keys).stream().map(ClientRecords::space).toList());
    }

    @Override
    public Optional<RemoteSpace> find(String id) {
        return ClientCall.find(() -> client.spaces().get(id)).map(ClientRecords::space);
    }

    @Override
    public Optional<RemoteFolder> folder(String id) {
        return ClientCall.of(() -> client.folders().find(id))
                .map(folder -> new RemoteFolder(folder.id(), ClientRecords.status(folder.status()), folder.spaceId()));
    }

    @Override
    public Set<SpaceRight> rights(String spaceId) {
        List<Operation> granted = ClientCall.of(() -> client.spaces().operations(spaceId));
        Set<SpaceRight> rights = EnumSet.noneOf(SpaceRight.class);
        for (SpaceRight right : SpaceRight.values()) {
            if (granted.contains(new Operation(right.operation(), right.target()))) {
                rights.add(right);
            }
        }
        return rights;
    }

    @Override
    public Visibility visibility(String spaceId) {
        return switch (client.control().check(spaceId)) {
            case BAD_CREDENTIALS -> Visibility.NOT_SIGNED_IN;
            case SPACE_NOT_VISIBLE -> Visibility.SPACE_HIDDEN;
            case MISSING, UNDECIDED -> Visibility.OPEN;
        };
    }
}
