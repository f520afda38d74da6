package io.github.docsync.confluence.transport;

import io.github.docsync.confluence.endpoint.Api;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.error.KnownError;
import java.util.List;

/** The next step after a failure, worded for the way in that is in use. */
final class Advice {
    private final Credentials credentials;

    Advice(Credentials credentials) {
        this.credentials = credentials;
    }

    String badRequest(ServerText text) {
        String message = text.message();
        if (KnownError.DUPLICATE_TITLE.isIn(message)) {
            return "give one of the two pages another title, or name that page's id in the manifest to take it over";
        }
        if (KnownError.MALFORMED_BODY.isIn(message)) {
            return "the body is not well-formed storage format: fix it at the row and column named";
        }
        if (KnownError.NOT_CONVERTIBLE.isIn(message)) {
            return "simplify the construct that Confluence's editor does not take";
        }
        if (KnownError.DUPLICATE_ATTACHMENT.isIn(message)) {
            return "upload a new version of that attachment instead";
        }
        return credentials instanceof Credentials.Gateway && KnownError.NO_CONNECTION.isIn(message)
                ? "create a connection with `docsync connections create` and give your consent"
                : "correct the request; the same one would be refused again";
    }

    String unauthorized(Endpoint<?> endpoint, ServerText text) {
        if (KnownError.MISSING_SCOPE.isIn(text.message())) {
            List<String> scopes = Scopes.needed(endpoint);
            return scopes.isEmpty()
                    ? "add the scope that this call needs to the token or app"
                    : "add the scope" + (scopes.size() == 1 ? " " : "s ") + String.join(" and ", scopes)
                            + " to the token or app (granular ones; classic scopes do not count here)";
        }
        if (credentials instanceof Credentials.Basic) {
            return text.html()
                    ? "check CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN; if the token has scopes, it works at api.atlassian.com only: set"
                            + " CONFLUENCE_CLOUD_ID to the cloudId that https://SITE.atlassian.net/_edge/tenant_info shows"
                    : "check CONFLUENCE_EMAIL and CONFLUENCE_API_TOKEN; the token may have expired or been revoked";
        }
        if (credentials instanceof Credentials.Gateway) {
            return endpoint.api() == Api.CONTROL
                    ? "check MATON_API_KEY"
                    : "check MATON_API_KEY, and the consent with `docsync connections list`";
        }
        return "set CONFLUENCE_ACCESS_TOKEN to a new token: they expire after about an hour";
    }

    String forbidden(ServerText text) {
        if (KnownError.NO_ACCESS.isIn(text.message())) {
            return "check the credentials: Confluence does not know this user, or the account has no access to Confluence";
        }
        if (KnownError.XSRF.isIn(text.message())) {
            return "a proxy seems to strip the header X-Atlassian-Token: let it pass";
        }
        return "ask an administrator of the space for the right to do this";
    }

    String notFound(ServerText text) {
        return "Not Found".equals(text.message())
                ? "check the credentials first: Confluence answers so to callers that it does not know; then the id, and whether the user may see it"
                : "check the id, and whether the user may see it";
    }

    String conflict() {
        return "read it again and decide: somebody else has changed it meanwhile, or it exists already";
    }

    String gone() {
        return "use another call: Atlassian has removed this one";
    }

    String tooLarge() {
        return "make it smaller: Confluence takes 5 MB for a page's request and 32 KB for a property";
    }

    String rateLimited() {
        return "wait and run it again, or lower --concurrency; nothing was changed by this call";
    }

    String serverError(int status) {
        if (status == 507) {
            return "free some space on the disk of the server, then run again";
        }
        return credentials instanceof Credentials.Gateway && status == 500
                ? "the gateway's grant may have expired: renew the consent with `docsync connections create`; else try again later"
                : "try again later; https://status.atlassian.com shows whether Confluence has an incident";
    }

    String proxy() {
        return "put the proxy's user name and password into HTTPS_PROXY (http://user:password@host:port), or let it pass requests to Confluence";
    }

    String dataCenter() {
        return "this is Confluence Data Center or Server, and docsync speaks to Confluence Cloud only: point CONFLUENCE_URL to a Cloud site";
    }

    String notConfluence() {
        return "check CONFLUENCE_URL: it does not lead to Confluence, or a login page or proxy is in the way";
    }
}
