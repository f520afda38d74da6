package io.github.docsync.local;

import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.http.Handler;
import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.http.Route;
import io.github.docsync.local.http.Router;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.StorageFailedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a request of the API through everything that stands before its handler: credentials, scopes, limits. */
final class ApiPipeline {
    /** Confluence refuses requests above this many bytes; uploads have a limit of their own. */
    static final int MAX_BODY = 5 * 1024 * 1024;

    private static final Set<String> XSRF_PASSES = Set.of("no-check", "nocheck");
    private static final Set<String> REMOVED_CONTENT_READS =
            Set.of("property", "child", "label", "history", "descendant");

    private final ContentContext site;
    private final Router routes;
    private final Access access;
    private final Disturbance disturbance;
    private final String siteUrl;

    ApiPipeline(ContentContext site, Router routes, Access access, Disturbance disturbance, String siteUrl) {
        this.site = site;
        this.routes = routes;
        this.access = access;
        this.disturbance = disturbance;
        this.siteUrl = siteUrl;
    }

    /** The true answer, whatever a disturbance makes of it. */
    HttpReply answer(Request request, AccessRoute accessRoute, Exchange exchange) {
        boolean v2 = isV2(request);
        Principal caller = Principal.of(request.header("authorization"), access);
        HttpReply refusal = caller.refusal(accessRoute, v2);
        if (refusal != null) {
            return refusal;
        }
        if (!v2 && accessRoute != AccessRoute.SITE && isRemoved(request)) {
            return refused(Refusal.gone(), false);
        }
        Optional<Router.Match> match = routes.find(request.method(), request.path());
        if (match.isEmpty()) {
            return refused(Refusal.notFound("No route for " + request.method() + " " + exchange.path()), v2);
        }
        Route route = match.get().route();
        if (accessRoute != AccessRoute.SITE
                && !route.scopes().isEmpty()
                && route.scopes().stream().noneMatch(access::grants)) {
            return HttpReply.gatewayError(401, "Unauthorized; scope does not match");
        }
        return checked(request).orElseGet(() -> handled(request, match.get(), caller, exchange, v2));
    }

    private static boolean isV2(Request request) {
        return request.path().get(0).equals("api");
    }

    /** What every request must be, whoever sends it. */
    private static Optional<HttpReply> checked(Request request) {
        boolean v2 = isV2(request);
        if (request.body().length > MAX_BODY) {
            return Optional.of(refused(Refusal.tooLarge("Request size exceeds 5242880 bytes"), v2));
        }
        boolean upload = request.header("content-type").startsWith("multipart/form-data");
        if (upload && !XSRF_PASSES.contains(request.header("x-atlassian-token"))) {
            return Optional.of(new HttpReply(
                    403, Map.of("Content-Type", "text/plain"), "XSRF check failed".getBytes(StandardCharsets.UTF_8)));
        }
        boolean json = request.header("content-type").startsWith("application/json");
        if (request.body().length > 0 && !json && !upload) {
            return Optional.of(
                    HttpReply.v2Error(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type must be application/json"));
        }
        return Optional.empty();
    }

    private HttpReply handled(Request request, Router.Match match, Principal caller, Exchange exchange, boolean v2) {
        try {
            Account account = site.store().accounts().ofEmail(caller.email());
            Call call = new Call(request, match.variables(), account, siteUrl, id -> disturbance.hides(id, exchange));
            Handler handler = match.route().handler();
            if (!exchange.writes()) {
                return site.store().reading(() -> handler.handle(call));
            }
            return site.store().database().atomically(() -> {
                site.store().lag().beginWrite();
                return handler.handle(call);
            });
        } catch (Refusal refusal) {
            return refused(refusal, v2);
        } catch (StorageFailedException e) {
            return refused(Refusal.insufficientStorage(String.valueOf(e.getMessage())), v2);
        } catch (RuntimeException e) {
            // A mistake of this server's own; who works on it has to see it.
            return refused(Refusal.serverError("Internal Server Error: " + e), v2);
        }
    }

    static HttpReply refused(Refusal refusal, boolean v2) {
        String message = String.valueOf(refusal.getMessage());
        return v2
                ? HttpReply.v2Error(refusal.status(), refusal.code(), message)
                : HttpReply.v1Error(refusal.status(), message);
    }

    /**
     * Whether Atlassian took this v1 call away. Announced as CHANGE-864 of the changelog, it answers 410 to OAuth
     * callers; elsewhere this server has no such route at all.
     */
    private static boolean isRemoved(Request request) {
        List<String> path = request.path();
        if (path.size() < 3) {
            return false;
        }
        String resource = path.get(2);
        boolean read = request.method().equals("GET");
        if (resource.equals("space")) {
            return read;
        }
        if (!resource.equals("content")) {
            return false;
        }
        if (path.size() <= 4) {
            return path.size() == 3 || path.get(3).matches("\\d+");
        }
        String below = path.get(4);
        if (below.equals("child") && path.size() > 5 && path.get(5).equals("attachment")) {
            return read && path.size() <= 6;
        }
        return below.equals("property") || (read && REMOVED_CONTENT_READS.contains(below));
    }
}
