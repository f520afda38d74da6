package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.AccessibleResource;
import io.github.docsync.confluence.wire.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about ways in: the sites that a grant reaches, and the connections of the Maton gateway. */
public final class GatewayEndpoints {
    private static final String APP = "confluence";

    private GatewayEndpoints() {}

    /** {@code GET /oauth/token/accessible-resources}: the sites that the grant reaches; a site may be listed once per product. */
    public static Endpoint<List<AccessibleResource>> accessibleResources() {
        return Endpoint.of(
                Method.GET,
                Api.OAUTH,
                "list the sites that these credentials reach",
                Readers.array(AccessibleResource.class),
                "/oauth/token/accessible-resources");
    }

    /** {@code GET /_edge/tenant_info}: the cloud id of a site; answered to everybody, and by Confluence Cloud only. */
    public static Endpoint<String> cloudId() {
        return Endpoint.of(
                Method.GET,
                Api.SITE_ROOT,
                "look up the site's cloud id",
                Readers.member("cloudId", String.class),
                "/_edge/tenant_info");
    }

    /** {@code GET /connections?app=confluence}; {@code status}: {@code ACTIVE}, {@code PENDING} or {@code FAILED}. */
    public static Endpoint<List<Connection>> connections(@Nullable String status) {
        return Endpoint.of(
                        Method.GET,
                        Api.CONTROL,
                        "list the gateway's connections",
                        Readers.rows("connections", Connection.class),
                        "/connections")
                .query("app", APP)
                .query("status", status);
    }

    /** {@code POST /connections}: a connection that waits for a person's consent at its {@code url}. */
    public static Endpoint<Connection> create() {
        return Endpoint.of(
                        Method.POST,
                        Api.CONTROL,
                        "create a connection at the gateway",
                        Readers.member("connection", Connection.class),
                        "/connections")
                .with(Payload.json(Map.of("app", APP)));
    }

    /** {@code GET /connections/{id}}. */
    public static Endpoint<Connection> get(String id) {
        return Endpoint.of(
                Method.GET,
                Api.CONTROL,
                "read connection " + id,
                Readers.member("connection", Connection.class),
                "/connections/{id}",
                id);
    }

    /** {@code DELETE /connections/{id}}: withdraws the consent. */
    public static Endpoint<Nothing> delete(String id) {
        return Endpoint.of(
                Method.DELETE, Api.CONTROL, "delete connection " + id, Readers.nothing(), "/connections/{id}", id);
    }
}
