package io.github.docsync.local;

import io.github.docsync.local.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, by the credentials of a request.
 *
 * @param email the account; empty for a stranger
 * @param bearer whether an access token or gateway key came in place of e-mail and token
 */
record Principal(String email, boolean bearer) {
    private static final Principal STRANGER = new Principal("", false);

    static Principal of(String authorization, Access access) {
        String[] parts = authorization.split(" ", 2);
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")) {
            return access.accepts(parts[1].strip()) ? new Principal(LocalConfluence.EMAIL, true) : STRANGER;
        }
        if (parts.length == 2 && parts[0].equalsIgnoreCase("Basic")) {
            String pair = decoded(parts[1].strip());
            int colon = pair.indexOf(':');
            if (colon > 0 && access.accepts(pair.substring(colon + 1))) {
                return new Principal(pair.substring(0, colon), false);
            }
        }
        return STRANGER;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    boolean isStranger() {
        return email.isEmpty();
    }

    /** The refusal that this way in gives to this caller; null when it lets them pass. */
    @Nullable
    HttpReply refusal(AccessRoute route, boolean v2) {
        if (route == AccessRoute.SITE && bearer) {
            // Scoped and OAuth tokens work on api.atlassian.com only; the site's servlet container turns them away.
            return HttpReply.html(
                    401,
                    "<!doctype html><html lang=\"en\"><head><title>HTTP Status 401 – Unauthorized</title></head>"
                            + "<body><h1>HTTP Status 401 – Unauthorized</h1></body></html>");
        }
        if (!isStranger()) {
            return null;
        }
        if (route != AccessRoute.SITE) {
            return HttpReply.gatewayError(401, "Unauthorized");
        }
        return v2
                ? HttpReply.v2Error(404, "NOT_FOUND", "Not Found")
                : HttpReply.v1Error(403, "Current user not permitted to use Confluence");
    }
}
