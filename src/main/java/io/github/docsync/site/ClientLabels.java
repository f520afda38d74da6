package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.SearchEndpoints;
import io.github.docsync.confluence.wire.Label;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Labels by the client. */
final class ClientLabels implements SiteLabels {
    private final ConfluenceClient client;

    ClientLabels(ConfluenceClient client) {
        this.client = client;
    }

    @Override
    public SortedSet<String> of(SiteContent page) {
        return names(page, null);
    }

    @Override
    public SortedSet<String> global(SiteContent page) {
        return names(page, "global");
    }

    private SortedSet<String> names(SiteContent page, @Nullable String prefix) {
        return ClientCall.of(() -> client.labels().of(ClientRecords.container(page), page.id(), prefix).stream()
                .map(Label::name)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public Set<String> pagesWith(String label, String spaceKey) {
        String cql = "type = page and space = " + SearchEndpoints.quote(spaceKey) + " and label = "
                + SearchEndpoints.quote(label);
        Set<String> ids = new HashSet<>();
        ClientCall.run(() -> client.search(cql).forEach(found -> {
            if (found.content() != null) {
                ids.add(found.content().id());
            }
        }));
        return ids;
    }

    @Override
    public void add(String contentId, Collection<String> names) {
        ClientCall.run(() -> client.labels().add(contentId, names));
    }

    @Override
    public void remove(String contentId, String name) {
        ClientCall.run(() -> client.labels().remove(contentId, name));
    }
}
