package io.github.docsync.local;

import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.limits.RateMeter;
import io.github.docsync.local.web.WebPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where every request comes in: decides what it is for, and lets a disturbance bend the answer. */
final class RequestDispatcher implements HttpServer.Service {
    private static final String EVENTS = "/wiki/local/events";

    private final Clock clock;
    private final Disturbance disturbance;
    private final RateMeter meter;
    private final @Nullable ControlRoute control;
    private final ApiPipeline pipeline;
    private final ControlPlane controlPlane;
    private final WebPages browser;
    private final Set<String> hosts;

    RequestDispatcher(
            Clock clock,
            Disturbance disturbance,
            RateMeter meter,
            @Nullable ControlRoute control,
            ApiPipeline pipeline,
            ControlPlane controlPlane,
            WebPages browser,
            int port) {
        this.clock = clock;
        this.disturbance = disturbance;
        this.meter = meter;
        this.control = control;
        this.pipeline = pipeline;
        this.controlPlane = controlPlane;
        this.browser = browser;
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "127.0.0.1", "localhost");
    }

    @Override
    public void serve(HttpServer.Connection connection) throws IOException {
        if (!hosts.contains(connection.header("Host"))) {
            // A page on the web could point a name of its own at this machine and read what is here.
            connection.reply(HttpReply.html(421, "<!doctype html><title>Misdirected request</title>"), clock);
            return;
        }
        RoutedPath routed = RoutedPath.of(connection.rawPath());
        if (connection.rawPath().equals(EVENTS)) {
            connection.stream(browser.updates(lastSeen(connection))::next);
        } else if (control != null && connection.rawPath().equals(ControlRoute.PATH)) {
            connection.reply(control.answer(connection.read(connection.rawPath())), clock);
        } else if (routed.isApi()) {
            serveApi(connection, routed);
        } else {
            Request request = connection.read(connection.rawPath());
            Optional<HttpReply> gateway = controlPlane.answer(request, connection.rawPath());
            connection.reply(gateway.orElseGet(() -> browser.answer(request)), clock);
        }
    }

    /** A browser that connects again names the last event that it got. */
    private static long lastSeen(HttpServer.Connection connection) {
        String again = connection.header("Last-Event-ID");
        String number = again.isEmpty() ? connection.rawQuery().replaceFirst("^after=", "") : again;
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
    }

    private void serveApi(HttpServer.Connection connection, RoutedPath routed) throws IOException {
        Request request = connection.read(routed.rest());
        Principal caller = Principal.of(request.header("authorization"), Access.EVERYBODY);
        Exchange exchange = new Exchange(
                request.method(),
                "/wiki" + routed.rest(),
                connection.rawQuery(),
                caller.isStranger() || caller.bearer() ? null : caller.email());
        Optional<InjectedFault> before = disturbance.before(exchange);
        if (before.isPresent() && before.get() instanceof InjectedFault.EmptyUpload) {
            reply(request.withEmptyFiles(), routed, exchange);
            send(connection, exchange, HttpReply.html(503, "<!doctype html><title>Service Unavailable</title>"));
            return;
        }
        if (before.isPresent() && before.get() instanceof InjectedFault.LateArrival late) {
            late.arrival().accept(() -> reply(request, routed, exchange));
        }
        if (before.isPresent()) {
            fail(connection, exchange, before.get(), HttpReply.noContent());
            return;
        }
        HttpReply reply = metered(request, routed, exchange);
        Optional<InjectedFault> after = disturbance.after(exchange, reply.status());
        if (after.isPresent()) {
            fail(connection, exchange, after.get(), reply);
            return;
        }
        send(connection, exchange, reply);
    }

    /** Within the limits of the server. */
    private HttpReply metered(Request request, RoutedPath routed, Exchange exchange) {
        boolean hasQuota = routed.route() != AccessRoute.SITE;
        return meter.refusal(exchange.method(), exchange.path(), hasQuota)
                .orElseGet(() ->
                        meter.charged(exchange.method(), exchange.path(), hasQuota, reply(request, routed, exchange)));
    }

    private HttpReply reply(Request request, RoutedPath routed, Exchange exchange) {
        if (routed.route() == AccessRoute.GATEWAY) {
            Optional<HttpReply> refusal = controlPlane.refusal(request);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        if (routed.route() != AccessRoute.SITE && !routed.cloudId().equals(LocalConfluence.CLOUD_ID)) {
            return HttpReply.gatewayError(404, "Cloud id not found");
        }
        return pipeline.answer(request, routed.route(), exchange);
    }

    private void fail(HttpServer.Connection connection, Exchange exchange, InjectedFault failure, HttpReply truth) {
        if (failure instanceof InjectedFault.Reply other) {
            byte[] body = other.body().getBytes(StandardCharsets.UTF_8);
            send(connection, exchange, new HttpReply(other.status(), other.headers(), body));
        } else if (failure instanceof InjectedFault.TruncatedBody) {
            byte[] half = Arrays.copyOf(truth.body(), truth.body().length / 2);
            send(connection, exchange, new HttpReply(truth.status(), truth.headers(), half));
        } else {
            disturbance.served(exchange, 0);
            connection.reset();
        }
    }

    private void send(HttpServer.Connection connection, Exchange exchange, HttpReply reply) {
        disturbance.served(exchange, reply.status());
        connection.reply(reply, Clock.offset(clock, disturbance.clockSkew()));
    }
}
