package io.github.docsync.local;

import io.github.docsync.local.http.Reply;
import io.github.docsync.local.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where every request comes in: decides what it is for, and lets a disturbance bend the answer. */
final class Gate implements HttpServer.Service {
    private final Clock clock;
    private final Disturbance disturbance;
    private final Front front;
    private final ControlPlane controlPlane;
    private final Browser browser;
    private final Set<String> hosts;

    /** Answers requests for the pages that people look at. */
    @FunctionalInterface
    interface Browser {
        Reply answer(Request request);
    }

    Gate(Clock clock, Disturbance disturbance, Front front, ControlPlane controlPlane, Browser browser, int port) {
        this.clock = clock;
        this.disturbance = disturbance;
        this.front = front;
        this.controlPlane = controlPlane;
        this.browser = browser;
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "127.0.0.1", "localhost");
    }

    @Override
    public void serve(HttpServer.Connection connection) throws IOException {
        if (!hosts.contains(connection.header("Host"))) {
            // A page on the web could point a name of its own at this machine and read what is here.
            connection.reply(Reply.html(421, "<!doctype html><title>Misdirected request</title>"), clock);
            return;
        }
        Entrance entrance = Entrance.of(connection.rawPath());
        if (entrance.isApi()) {
            serveApi(connection, entrance);
        } else {
            Request request = connection.read(connection.rawPath());
            Optional<Reply> control = controlPlane.answer(request, connection.rawPath());
            connection.reply(control.orElseGet(() -> browser.answer(request)), clock);
        }
    }

    private void serveApi(HttpServer.Connection connection, Entrance entrance) throws IOException {
        Request request = connection.read(entrance.rest());
        Caller caller = Caller.of(request.header("authorization"), Access.EVERYBODY);
        Exchange exchange = new Exchange(
                request.method(),
                "/wiki" + entrance.rest(),
                connection.rawQuery(),
                caller.isStranger() || caller.bearer() ? null : caller.email());
        Optional<Failure> before = disturbance.before(exchange);
        if (before.isPresent()) {
            fail(connection, exchange, before.get(), Reply.noContent());
            return;
        }
        Reply reply = reply(request, entrance, exchange);
        Optional<Failure> after = disturbance.after(exchange, reply.status());
        if (after.isPresent()) {
            fail(connection, exchange, after.get(), reply);
            return;
        }
        send(connection, exchange, reply);
    }

    private Reply reply(Request request, Entrance entrance, Exchange exchange) {
        if (entrance.door() == Door.GATEWAY) {
            Optional<Reply> refusal = controlPlane.refusal(request);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        if (entrance.door() != Door.SITE && !entrance.cloudId().equals(LocalConfluence.CLOUD_ID)) {
            return Reply.gatewayError(404, "Cloud id not found");
        }
        return front.answer(request, entrance.door(), exchange);
    }

    private void fail(HttpServer.Connection connection, Exchange exchange, Failure failure, Reply truth) {
        if (failure instanceof Failure.Reply other) {
            byte[] body = other.body().getBytes(StandardCharsets.UTF_8);
            send(connection, exchange, new Reply(other.status(), other.headers(), body));
        } else if (failure instanceof Failure.TruncatedBody) {
            byte[] half = Arrays.copyOf(truth.body(), truth.body().length / 2);
            send(connection, exchange, new Reply(truth.status(), truth.headers(), half));
        } else {
            disturbance.served(exchange, 0);
            connection.reset();
        }
    }

    private void send(HttpServer.Connection connection, Exchange exchange, Reply reply) {
        disturbance.served(exchange, reply.status());
        connection.reply(reply, Clock.offset(clock, disturbance.clockSkew()));
    }
}
