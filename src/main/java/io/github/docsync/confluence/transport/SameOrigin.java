package io.github.docsync.confluence.transport;

import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sits next to the network, so it sees each hop of a redirect: credentials stay with the host that they were meant for. It also notes
 * that a request has begun to be sent, after which a write may have been applied.
 */
final class SameOrigin implements Interceptor {
    private final List<String> privateHeaders;

    SameOrigin(List<String> privateHeaders) {
        this.privateHeaders = privateHeaders;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Origin origin = request.tag(Origin.class);
        if (origin == null || !origin.equals(Origin.of(request.url()))) {
            Request.Builder stripped = request.newBuilder().removeHeader("X-Atlassian-Token");
            privateHeaders.forEach(stripped::removeHeader);
            request = stripped.build();
        }
        Progress progress = request.tag(Progress.class);
        if (progress != null) {
            progress.sent = true;
        }
        Response response = chain.proceed(request);
        if (progress != null) {
            progress.answered = true;
        }
        return withoutImmediateRetry(response);
    }

    /** OkHttp itself repeats a request immediately, even a write, after a 503 with a wait of zero. How to repeat is for {@link Transport} to say. */
    private static Response withoutImmediateRetry(Response response) {
        String wait = response.header("Retry-After");
        return response.code() == 503 && wait != null && wait.matches("\\s*0+\\s*")
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /** Scheme, host and port. */
    record Origin(String scheme, String host, int port) {
        static Origin of(HttpUrl url) {
            return new Origin(url.scheme(), url.host(), url.port());
        }
    }

    /** How far one attempt has come. */
    static final class Progress {
        private volatile boolean sent;
        private volatile boolean answered;

        boolean sent() {
            return sent;
        }

        boolean answered() {
            return answered;
        }
    }
}
