package io.github.docsync.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Content properties whose writes are settled: one that has the value that was sent is what was sent. */
final class SettledProperties implements SiteProperties {
    private static final JsonMapper JSON = new JsonMapper();

    private final SiteProperties properties;

    SettledProperties(SiteProperties properties) {
        this.properties = properties;
    }

    @Override
    public List<RemoteProperty> list(SiteContent content) {
        return properties.list(content);
    }

    @Override
    public Optional<RemoteProperty> find(SiteContent content, String key) {
        return properties.find(content, key);
    }

    @Override
    public RemoteProperty write(SiteContent content, String key, JsonNode value, @Nullable PropertyReference at) {
        return LostAnswers.settle(new LostAnswers.Write<>() {
            @Override
            public RemoteProperty send() {
                return properties.write(content, key, value, at);
            }

            @Override
            public boolean isUnsure(SiteFailure failure) {
                return failure instanceof SiteFailure.Changed || failure.mayHaveBeenApplied();
            }

            @Override
            public Optional<RemoteProperty> arrived(SiteFailure failure) {
                Optional<RemoteProperty> there = properties.find(content, key);
                boolean ours = there.isPresent() && isSame(value, there.get().value());
                if (!ours && failure instanceof SiteFailure.Changed) {
                    throw new SiteFailure.Changed(
                            failure.details(),
                            there.map(RemoteProperty::reference).orElse(null),
                            failure.getCause());
                }
                return there.filter(found -> ours);
            }
        });
    }

    /** Numbers that were read are not of the same Java types as those that were written. */
    private static boolean isSame(JsonNode sent, @Nullable JsonNode there) {
        try {
            return JSON.readTree(sent.toString()).equals(there);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be read as JSON again: " + sent, e);
        }
    }

    @Override
    public void delete(SiteContent content, String propertyId) {
        LostAnswers.remove(() -> properties.delete(content, propertyId));
    }
}
