package io.github.docsync.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ContentProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Content properties by the client. */
final class ClientProperties implements SiteProperties {
    private final ConfluenceClient client;

    ClientProperties(ConfluenceClient client) {
        this.client = client;
    }

    private ContentProperties of(SiteContent content) {
        return client.properties(ClientRecords.container(content), content.id());
    }

    @Override
    public List<RemoteProperty> list(SiteContent content) {
        return ClientCall.of(
                () -> of(content).list().stream().map(ClientRecords::property).toList());
    }

    @Override
    public Optional<RemoteProperty> find(SiteContent content, String key) {
        return ClientCall.of(() -> of(content).find(key)).map(ClientRecords::property);
    }

    @Override
    public RemoteProperty write(SiteContent content, String key, JsonNode value, @Nullable PropertyReference at) {
        ContentProperties properties = of(content);
        return ClientRecords.property(ClientCall.of(() -> at == null
                ? properties.create(key, value)
                : properties.update(at.id(), key, value, at.version() + 1, null)));
    }

    @Override
    public void delete(SiteContent content, String propertyId) {
        ClientCall.run(() -> of(content).delete(propertyId));
    }
}
