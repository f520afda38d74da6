package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Api;
import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.GatewayEndpoints;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.transport.Bases;
import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.wire.AccessibleResource;
import io.github.docsync.model.SiteUrl;
import io.github.docsync.model.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which site is meant and where its APIs live for these credentials: on the site itself, at {@code api.atlassian.com}, or behind
 * the gateway. Asks once, at the first call that needs to know.
 */
final class SiteDirectory implements Bases {
    private final ConnectionSettings settings;
    private final Caller caller;
    private volatile @Nullable ReachableSite site;

    SiteDirectory(ConnectionSettings settings, Caller caller) {
        this.settings = settings;
        this.caller = caller;
    }

    /**
     * A site and the way to it.
     *
     * @param wiki base of its APIs
     * @param shown base of the site as people see it, or null where only the cloud id is known
     * @param scopes granted on it, or null where that is not known
     */
    private record ReachableSite(
            URI wiki, @Nullable URI shown, @Nullable List<String> scopes) {}

    @Override
    public URI of(Api api) {
        return switch (api) {
            case V2 -> append(site().wiki(), "/api/v2");
            case V1 -> append(site().wiki(), "/rest/api");
            case WIKI -> site().wiki();
            case SITE_ROOT -> rootOf(settings.site());
            case OAUTH -> oauth();
            case CONTROL -> settings.bases().control();
        };
    }

    /** The site's base as people see it. */
    URI shown() {
        ReachableSite found = site();
        return found.shown() == null ? found.wiki() : found.shown();
    }

    /** The scopes granted on the site, where the grant names any. */
    Optional<List<String>> grantedScopes() {
        return Optional.ofNullable(site().scopes()).filter(scopes -> !scopes.isEmpty());
    }

    /** How the site is reached, in a few words. */
    String accessMode() {
        String where = site().wiki().getHost();
        if (settings.credentials() instanceof Credentials.Basic basic) {
            return "API token of " + basic.email() + " at " + where;
        }
        if (settings.credentials() instanceof Credentials.Gateway gateway) {
            String connection = gateway.connection() == null ? "" : ", connection " + gateway.connection();
            return "Maton gateway at " + where + connection;
        }
        return "access token at " + where;
    }

    /** The sites that the credentials reach; each once, though Atlassian may list one once per product. */
    List<AccessibleResource> reachable() {
        Map<String, AccessibleResource> byId = new LinkedHashMap<>();
        for (AccessibleResource row : caller.call(GatewayEndpoints.accessibleResources())) {
            byId.merge(row.id(), row, SiteDirectory::joined);
        }
        List<AccessibleResource> all = new ArrayList<>(byId.values());
        List<AccessibleResource> withConfluence = all.stream()
                .filter(row -> row.scopes().stream().anyMatch(scope -> scope.contains("confluence")))
                .toList();
        return withConfluence.isEmpty() ? all : withConfluence;
    }

    private static AccessibleResource joined(AccessibleResource one, AccessibleResource other) {
        Set<String> scopes = new LinkedHashSet<>(one.scopes());
        scopes.addAll(other.scopes());
        return new AccessibleResource(one.id(), one.url(), one.name(), List.copyOf(scopes));
    }

    private ReachableSite site() {
        ReachableSite known = site;
        if (known == null) {
            synchronized (this) {
                known = site;
                if (known == null) {
                    known = find();
                    site = known;
                }
            }
        }
        return known;
    }

    private ReachableSite find() {
        URI given = settings.site();
        if (settings.credentials() instanceof Credentials.Basic) {
            // Tokens with scopes work at api.atlassian.com only; those without work there too.
            return settings.cloudId() == null
                    ? direct(given)
                    : new ReachableSite(throughOauth(settings.cloudId()), given, null);
        }
        boolean gateway = settings.credentials() instanceof Credentials.Gateway;
        if (!gateway
                && given != null
                && WebAddress.isLoopback(given)
                && settings.bases().isAtlassian()) {
            return direct(given);
        }
        return chosen(given, gateway);
    }

    private ReachableSite chosen(@Nullable URI given, boolean gateway) {
        List<AccessibleResource> sites;
        try {
            sites = reachable();
        } catch (ConfluenceException e) {
            // Tokens of service accounts need not be able to list sites.
            Optional<String> cloudId = gateway ? Optional.empty() : cloudIdOf(given);
            return new ReachableSite(throughOauth(cloudId.orElseThrow(() -> notCloud(given, gateway, e))), given, null);
        }
        List<AccessibleResource> matching =
                sites.stream().filter(row -> matches(row, given)).toList();
        if (matching.size() == 1) {
            AccessibleResource only = matching.get(0);
            return new ReachableSite(throughOauth(only.id()), append(URI.create(only.url()), "/wiki"), only.scopes());
        }
        if (matching.isEmpty() && !gateway) {
            // A site may have an address of its own besides that in the list.
            Optional<String> cloudId = settings.cloudId() == null ? cloudIdOf(given) : Optional.empty();
            if (cloudId.isPresent() && sites.stream().anyMatch(row -> row.id().equals(cloudId.get()))) {
                return new ReachableSite(throughOauth(cloudId.get()), given, null);
            }
        }
        throw new ConnectionSettingsException(problem(sites, matching, given), remedy(sites));
    }

    private boolean matches(AccessibleResource row, @Nullable URI given) {
        if (settings.cloudId() != null) {
            return row.id().equalsIgnoreCase(settings.cloudId());
        }
        return given == null
                || given.getHost().equalsIgnoreCase(URI.create(row.url()).getHost());
    }

    private Optional<String> cloudIdOf(@Nullable URI given) {
        if (settings.cloudId() != null) {
            return Optional.of(settings.cloudId());
        }
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(caller.call(GatewayEndpoints.cloudId()));
        } catch (ConfluenceException e) {
            return Optional.empty();
        }
    }

    private static RuntimeException notCloud(@Nullable URI given, boolean gateway, ConfluenceException failure) {
        if (given == null || gateway || SiteUrl.isCloud(given.getHost())) {
            return failure;
        }
        return new ConnectionSettingsException(
                given + " is not known to be a Confluence Cloud site",
                "docsync does not speak to Confluence Data Center or Server with its personal access tokens; point CONFLUENCE_URL to a"
                        + " Cloud site, or set CONFLUENCE_CLOUD_ID");
    }

    private String problem(List<AccessibleResource> sites, List<AccessibleResource> matching, @Nullable URI given) {
        if (sites.isEmpty()) {
            return "the credentials reach no Confluence site";
        }
        String list = sites.stream()
                .map(row -> row.url() + " (cloud id " + row.id() + ")")
                .collect(Collectors.joining(", "));
        if (matching.size() > 1) {
            return "the credentials reach several sites: " + list;
        }
        String wanted = settings.cloudId() != null ? "the cloud id " + settings.cloudId() : String.valueOf(given);
        return wanted + " is not among the sites that the credentials reach: " + list;
    }

    private static String remedy(List<AccessibleResource> sites) {
        return sites.isEmpty()
                ? "grant the app access to a site, or use the credentials of somebody who has it"
                : "name one of them in CONFLUENCE_URL, confluence.url or CONFLUENCE_CLOUD_ID";
    }

    private static ReachableSite direct(@Nullable URI given) {
        if (given == null) {
            throw new ConnectionSettingsException("the site is not known", "set CONFLUENCE_URL");
        }
        return new ReachableSite(given, given, null);
    }

    private URI throughOauth(String cloudId) {
        return append(oauth(), "/ex/confluence/" + cloudId + "/wiki");
    }

    private URI oauth() {
        return settings.credentials() instanceof Credentials.Gateway
                ? append(settings.bases().gateway(), "/confluence")
                : settings.bases().oauth();
    }

    private static URI rootOf(@Nullable URI site) {
        if (site == null) {
            throw new ConnectionSettingsException("the site is not known", "set CONFLUENCE_URL");
        }
        return URI.create(site.getScheme() + "://" + site.getRawAuthority());
    }

    private static URI append(URI base, String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }
}
