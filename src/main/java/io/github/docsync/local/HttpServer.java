package io.github.docsync.local;

import io.github.docsync.local.http.HttpReply;
import io.github.docsync.local.http.Request;
import io.github.docsync.local.http.Upload;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.net.URLDecoder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Javalin and Jetty: turns bytes on a socket into a {@link Request} and a {@link HttpReply} back into bytes. */
final class HttpServer implements AutoCloseable {
    private static final String ADDRESS = "127.0.0.1";
    private static final int MAX_UPLOAD = 100 * 1024 * 1024;

    /** A request keeps its thread while its body arrives, so slow clients must not be able to take them all. */
    private static final int MAX_THREADS = 512;

    /** Answers a request that was read from a socket. */
    @FunctionalInterface
    interface Service {
        void serve(Connection connection) throws IOException;
    }

    /** Makes the events of one reader. */
    @FunctionalInterface
    interface EventSource {
        /** Waits for the next event, or for so long that it has to be seen whether the reader is still there. */
        String next() throws InterruptedException;
    }

    private final Javalin server;

    private HttpServer(Javalin server) {
        this.server = server;
    }

    static HttpServer start(int port, Service service) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = MAX_UPLOAD;
            config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, 2);
            config.jetty.modifyHttpConfiguration(http -> {
                // File names in paths may hold what a strict server takes for an attack, such as an encoded slash.
                http.setUriCompliance(UriCompliance.UNSAFE);
                http.setSendServerVersion(false);
                http.setSendDateHeader(false);
            });
            config.jetty.modifyServletContextHandler(
                    handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
            for (HandlerType method : HandlerType.values()) {
                if (method.isHttpMethod()) {
                    config.routes.addHttpHandler(method, "/*", context -> service.serve(new Connection(context)));
                }
            }
        });
        try {
            return new HttpServer(server.start(ADDRESS, port));
        } catch (JavalinBindException e) {
            throw new IllegalStateException(
                    "port " + port + " is taken; choose another (--port), or 0 for any free one", e);
        }
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One request and the means to answer it. */
    static final class Connection {
        private final Context context;

        private Connection(Context context) {
            this.context = context;
        }

        String method() {
            return context.req().getMethod();
        }

        /** The path as sent, still encoded. */
        String rawPath() {
            return context.req().getRequestURI();
        }

        String rawQuery() {
            return Objects.requireNonNullElse(context.req().getQueryString(), "");
        }

        String header(String name) {
            return Objects.requireNonNullElse(context.req().getHeader(name), "");
        }

        /** Reads the request whole; the path is the one to route by, without its prefix. */
        Request read(String rawPath) throws IOException {
            Map<String, String> headers = new TreeMap<>();
            context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
            boolean multipart = header("Content-Type").startsWith("multipart/form-data");
            byte[] body = multipart ? new byte[0] : limited();
            return new Request(
                    method(),
                    segments(rawPath),
                    context.queryParamMap(),
                    headers,
                    body,
                    multipart ? uploads() : List.of());
        }

        private byte[] limited() throws IOException {
            try (InputStream in = context.req().getInputStream()) {
                byte[] body = in.readNBytes(ApiPipeline.MAX_BODY + 1);
                in.skip(Long.MAX_VALUE);
                return body;
            }
        }

        private List<Upload> uploads() throws IOException {
            try {
                context.uploadedFiles();
                List<Upload> uploads = new ArrayList<>();
                for (Part part : context.req().getParts()) {
                    uploads.add(upload(part));
                }
                return uploads;
            } catch (ServletException e) {
                throw new IOException(e);
            }
        }

        private static Upload upload(Part part) throws IOException {
            try (InputStream in = part.getInputStream()) {
                return new Upload(
                        part.getName(),
                        Objects.requireNonNullElse(part.getSubmittedFileName(), ""),
                        Objects.requireNonNullElse(part.getContentType(), ""),
                        in.readAllBytes());
            }
        }

        private static List<String> segments(String rawPath) {
            return Arrays.stream(rawPath.split("/"))
                    .filter(segment -> !segment.isEmpty())
                    .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
        }

        void reply(HttpReply reply, Clock clock) {
            context.status(reply.status());
            reply.headers().forEach(context::header);
            context.header(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
            if (reply.status() != 204) {
                context.result(reply.body());
            }
        }

        /** Sends server-sent events until the reader goes away or the server stops. */
        void stream(EventSource events) throws IOException {
            HttpServletResponse response = context.res();
            response.setStatus(200);
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            OutputStream out = response.getOutputStream();
            try {
                for (String event = ":\n\n"; ; event = events.next()) {
                    out.write(event.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (InterruptedException e) {
                // The server stops.
                Thread.currentThread().interrupt();
            } catch (EOFException e) {
                // The reader went away.
            }
        }

        /** Breaks the connection so that the caller's system reports a reset. */
        void reset() {
            try {
                SocketChannel channel = channel().orElseThrow(() -> new IOException("no socket to reset"));
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Optional<SocketChannel> channel() {
            Object request = context.req();
            while (request instanceof HttpServletRequestWrapper wrapper) {
                request = wrapper.getRequest();
            }
            if (request instanceof ServletApiRequest jetty) {
                EndPoint endPoint = jetty.getRequest()
                        .getConnectionMetaData()
                        .getConnection()
                        .getEndPoint();
                if (endPoint instanceof SelectableChannelEndPoint selectable
                        && selectable.getChannel() instanceof SocketChannel channel) {
                    return Optional.of(channel);
                }
            }
            return Optional.empty();
        }
    }
}
