package io.github.docsync.confluence.transport;

import com.fasterxml.jackson.core.exc.StreamReadException;
import io.github.docsync.confluence.endpoint.Api;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.error.BadRequestException;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.Failure;
import io.github.docsync.confluence.error.ForbiddenException;
import io.github.docsync.confluence.error.GoneException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.error.RateLimitedException;
import io.github.docsync.confluence.error.ServerErrorException;
import io.github.docsync.confluence.error.TooLargeException;
import io.github.docsync.confluence.error.UnauthorizedException;
import io.github.docsync.confluence.error.UnexpectedResponseException;
import io.github.docsync.confluence.error.UnreachableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of answers and of silence. */
final class ErrorMapping {
    private static final long LONGEST_BODY = 64 * 1024;

    /** Not implemented, and no room on the disk: asking again changes nothing. */
    private static final Set<Integer> FINAL = Set.of(501, 507);

    private final Advice advice;
    private final Masker masker;
    private final Clock clock;

    ErrorMapping(Advice advice, Masker masker, Clock clock) {
        this.advice = advice;
        this.masker = masker;
        this.clock = clock;
    }

    /** The exception for an answer whose status is not 2xx. */
    ConfluenceException refused(Endpoint<?> endpoint, Response response) {
        ServerText text = textOf(response);
        int status = response.code();
        if (isDataCenter(response)) {
            return unexpected(endpoint, status, text.message(), advice.dataCenter(), null);
        }
        if (status < 400) {
            String target = response.header("Location");
            String where = target == null ? "a redirect" : "a redirect to " + masker.mask(hostOf(response, target));
            return unexpected(endpoint, status, where, advice.notConfluence(), null);
        }
        if (status == 404 && text.html()) {
            // Confluence itself answers in JSON, so this says nothing about the content asked for.
            return unexpected(endpoint, status, text.message(), advice.notConfluence(), null);
        }
        return byStatus(endpoint, status, text, response);
    }

    private ConfluenceException byStatus(Endpoint<?> endpoint, int status, ServerText text, Response response) {
        return switch (status) {
            case 401 ->
                new UnauthorizedException(
                        failure(endpoint, status, text, advice.unauthorized(endpoint, text), response));
            case 403 -> new ForbiddenException(failure(endpoint, status, text, advice.forbidden(text), response));
            case 404 -> new NotFoundException(failure(endpoint, status, text, advice.notFound(text), response));
            case 407 -> unexpected(endpoint, status, text.message(), advice.proxy(), null);
            case 409 -> new ConflictException(failure(endpoint, status, text, advice.conflict(), response));
            case 410 -> new GoneException(failure(endpoint, status, text, advice.gone(), response));
            case 413 -> new TooLargeException(failure(endpoint, status, text, advice.tooLarge(), response));
            case 429 -> new RateLimitedException(failure(endpoint, status, text, advice.rateLimited(), response));
            default ->
                status >= 500 || status == 408
                        ? new ServerErrorException(
                                failure(endpoint, status, text, advice.serverError(status), response))
                        : new BadRequestException(failure(endpoint, status, text, advice.badRequest(text), response));
        };
    }

    /** The exception for a 2xx answer that is not what was asked for. A write has then been applied. */
    ConfluenceException unreadable(Endpoint<?> endpoint, Response response, String what, @Nullable Throwable cause) {
        String remedy = isDataCenter(response)
                ? advice.dataCenter()
                : cause == null
                        ? advice.notConfluence()
                        : "try again; if it happens every time, look for a proxy that cuts answers";
        String where = response.request().url().host();
        return unexpected(endpoint, response.code(), masker.mask(what) + " from " + where, remedy, cause);
    }

    /** The exception for a call without an answer. */
    UnreachableException silent(Endpoint<?> endpoint, String host, IOException cause, boolean sent) {
        String why = masker.mask(reason(host, cause));
        String remedy = cause instanceof SSLException
                ? "if a company proxy inspects TLS, name its certificate authority in DOCSYNC_CA_FILE (PEM)"
                : "check CONFLUENCE_URL, the network and the proxy settings (HTTPS_PROXY, NO_PROXY)";
        return new UnreachableException(
                new Failure(endpoint.action(), 0, why, remedy, sent && !endpoint.isRead(), null), cause);
    }

    /** OkHttp answers for the proxy itself: with one message in front of a TLS tunnel, with another on a plain connection. */
    static boolean isProxyRefusal(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("authenticate with proxy") || message.contains("HTTP_PROXY_AUTH");
    }

    /** The exception for a proxy that wants credentials before it lets a TLS connection through. */
    ConfluenceException proxyRefused(Endpoint<?> endpoint, IOException cause) {
        return new UnexpectedResponseException(
                new Failure(
                        endpoint.action(),
                        407,
                        masker.mask(String.valueOf(cause.getMessage())),
                        advice.proxy(),
                        false,
                        null),
                cause);
    }

    private static String reason(String host, IOException cause) {
        if (cause instanceof UnknownHostException) {
            return "the host " + host + " is not known";
        }
        if (cause instanceof InterruptedIOException) {
            return "no answer from " + host + " in time (" + cause.getMessage() + ")";
        }
        if (cause instanceof SSLException) {
            return "no secure connection to " + host + " (" + cause.getMessage() + ")";
        }
        return "no answer from " + host + " (" + cause.getMessage() + ")";
    }

    private Failure failure(Endpoint<?> endpoint, int status, ServerText text, String remedy, Response response) {
        Duration wait = RetryAfter.read(response::header, clock);
        boolean doubtful = status >= 500 && !endpoint.isRead() && !(status == 503 && wait != null);
        String message = text.message() == null ? null : masker.mask(text.message());
        return new Failure(endpoint.action(), status, message, remedy, doubtful, wait);
    }

    private UnexpectedResponseException unexpected(
            Endpoint<?> endpoint, int status, @Nullable String what, String remedy, @Nullable Throwable cause) {
        boolean doubtful = status < 300 && !endpoint.isRead();
        String message = what == null ? null : masker.mask(what);
        return new UnexpectedResponseException(
                new Failure(endpoint.action(), status, message, remedy, doubtful, null), cause);
    }

    private static ServerText textOf(Response response) {
        try {
            byte[] start = response.peekBody(LONGEST_BODY).bytes();
            return ServerText.of(response.header("Content-Type"), start);
        } catch (IOException e) {
            return new ServerText(null, false);
        }
    }

    private static String hostOf(Response response, String target) {
        okhttp3.HttpUrl url = response.request().url().resolve(target);
        return url == null ? "somewhere" : url.host();
    }

    /** Data Center names its licence or its node in every answer, and sends browsers to {@code login.action}. */
    private static boolean isDataCenter(Response response) {
        return response.header("X-ASEN") != null
                || response.header("X-Confluence-Cluster-Node") != null
                || response.request().url().encodedPath().endsWith("/login.action");
    }

    /** Whether the failed call may be sent again: it certainly changed nothing, or cannot change anything. */
    static boolean mayRepeat(Endpoint<?> endpoint, ConfluenceException failure, Duration longestWait) {
        if (failure.retryAfter().filter(wait -> wait.compareTo(longestWait) > 0).isPresent()) {
            return false;
        }
        if (failure instanceof RateLimitedException) {
            return true;
        }
        if (failure.mayHaveBeenApplied()) {
            return false;
        }
        if (failure instanceof UnreachableException) {
            return !Thread.currentThread().isInterrupted() && !(failure.getCause() instanceof SSLException);
        }
        if (failure instanceof ServerErrorException) {
            return endpoint.isRead() ? !FINAL.contains(failure.statusCode()) : failure.statusCode() == 503;
        }
        return failure instanceof UnexpectedResponseException
                && endpoint.isRead()
                && endpoint.api() != Api.SITE_ROOT
                && failure.statusCode() == 200
                && failure.getCause() instanceof StreamReadException;
    }
}
