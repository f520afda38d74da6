package io.github.docsync.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Confluence on this machine as a process of its own, for a caller that has no web server and no database, such as the Maven goals. It says
 * how it is reached, one {@code NAME=value} a line and an empty line at the end, and lives until its standard input is closed.
 */
final class LocalSiteProcess {
    /** Ctrl-C reaches the whole group of processes; the caller still needs the site to end in good order. */
    private static final long PATIENCE_SECONDS = 50;

    private LocalSiteProcess() {}

    /** @param arguments the manifest, and where it is not read from the working tree, the revision */
    public static void main(String[] arguments) throws IOException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(ended), "docsync-local-site"));
        try {
            serve(
                    Path.of(arguments[0]),
                    arguments.length > 1 ? arguments[1] : null,
                    System::getenv,
                    System.in,
                    System.out);
        } finally {
            ended.countDown();
        }
        System.exit(0);
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(
                        "docsync: the Confluence on this machine was stopped while it was in use; run docsync again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves until the input ends. */
    static void serve(
            Path manifest,
            @Nullable String ref,
            Function<String, @Nullable String> environment,
            InputStream input,
            PrintStream output)
            throws IOException {
        try (LocalSite site = LocalSite.start(manifest, ref, 0, environment)) {
            StringBuilder told = new StringBuilder();
            site.variables()
                    .forEach((name, value) ->
                            told.append(name).append('=').append(value).append('\n'));
            output.write(told.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            output.flush();
            input.transferTo(OutputStream.nullOutputStream());
        }
    }
}
