package io.github.docsync.confluence.transport;

import io.github.docsync.confluence.endpoint.Api;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.Endpoint.QueryParameter;
import io.github.docsync.confluence.endpoint.Method;
import io.github.docsync.confluence.endpoint.Payload;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Makes HTTP requests of endpoints. */
final class Requests {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType PLAIN_TEXT = MediaType.get("text/plain; charset=UTF-8");
    private static final RequestBody EMPTY = RequestBody.create(new byte[0], null);

    private final Map<String, Secret> credentials;
    private final String userAgent;

    Requests(Map<String, Secret> credentials, String userAgent) {
        this.credentials = credentials;
        this.userAgent = userAgent;
    }

    Request of(Endpoint<?> endpoint, URI base) {
        HttpUrl url = url(endpoint, base);
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(endpoint.method().name(), body(endpoint))
                .header("User-Agent", userAgent)
                .header("Accept", endpoint.reader().expectsJson() ? "application/json" : "application/json, */*;q=0.8");
        if (endpoint.api() == Api.V1 && !endpoint.method().isRead()) {
            // Confluence answers "XSRF check failed" without it, at api.atlassian.com too.
            request.header("X-Atlassian-Token", "no-check");
        }
        if (endpoint.api() != Api.SITE_ROOT) {
            credentials.forEach((name, secret) -> request.header(name, secret.reveal()));
        }
        return request.tag(SameOrigin.Origin.class, SameOrigin.Origin.of(url)).build();
    }

    static HttpUrl url(Endpoint<?> endpoint, URI base) {
        HttpUrl root = HttpUrl.get(base.toString());
        HttpUrl.Builder url = root.newBuilder();
        Iterator<String> arguments = endpoint.arguments().iterator();
        for (String segment : endpoint.path().substring(1).split("/", -1)) {
            if (segment.startsWith("{") && arguments.hasNext()) {
                url.addPathSegment(asSegment(arguments.next(), endpoint));
            } else {
                url.addEncodedPathSegment(segment);
            }
        }
        for (QueryParameter parameter : endpoint.query()) {
            url.addQueryParameter(parameter.name(), parameter.value());
        }
        HttpUrl built = url.build();
        if (!built.encodedPath().startsWith(root.encodedPath())) {
            throw new IllegalArgumentException("leaves the API: " + endpoint.path());
        }
        return built;
    }

    /** An empty or dotted segment would name another resource: a missing id in a deletion, say, the whole collection. */
    private static String asSegment(String argument, Endpoint<?> endpoint) {
        if (argument.isBlank() || argument.equals(".") || argument.equals("..")) {
            throw new IllegalArgumentException("not an id: \"" + argument + "\", to " + endpoint.action());
        }
        return argument;
    }

    private static @Nullable RequestBody body(Endpoint<?> endpoint) {
        Payload payload = endpoint.payload();
        if (endpoint.method() == Method.GET) {
            return null;
        }
        RequestBody body = payload == null
                ? EMPTY
                : payload instanceof Payload.Json json
                        ? RequestBody.create(json.text(), JSON)
                        : multipart((Payload.Upload) payload);
        return endpoint.isRead() ? body : new OneShotBody(body);
    }

    private static RequestBody multipart(Payload.Upload upload) {
        MediaType type = MediaType.parse(upload.mediaType());
        MultipartBody.Builder form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("file", upload.fileName(), new StreamedBody(upload.content(), type));
        if (upload.comment() != null) {
            // Without a charset of its own the part is read as Latin-1.
            form.addFormDataPart("comment", null, RequestBody.create(upload.comment(), PLAIN_TEXT));
        }
        return form.addFormDataPart("minorEdit", Boolean.toString(upload.minorEdit()))
                .build();
    }

    /** What a redirect must not carry to another host. */
    List<String> privateHeaders() {
        return List.copyOf(credentials.keySet());
    }
}
