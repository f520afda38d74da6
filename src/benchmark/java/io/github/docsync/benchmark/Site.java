package io.github.docsync.benchmark;

import io.github.docsync.local.LocalConfluence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A local Confluence in a process of its own, so that what it takes to answer is not counted as docsync's. */
final class Site implements AutoCloseable {
    private final Process process;
    private final OutputStream orders;
    private final BufferedReader answers;
    private final URI url;

    private Site(Process process) throws IOException {
        this.process = process;
        this.orders = process.getOutputStream();
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.url = URI.create(line());
    }

    /** @param latency how many milliseconds each request waits before it is handled */
    static Site start(int latency) throws IOException {
        return new Site(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SiteMain.class.getName(),
                        Integer.toString(latency)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it was asked since this was called last. */
    Traffic traffic() throws IOException {
        orders.write('\n');
        orders.flush();
        return Traffic.parse(line());
    }

    Map<String, String> environment() {
        return Map.of(
                "CONFLUENCE_URL",
                url.toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                "CONFLUENCE_API_TOKEN",
                "local-token");
    }

    /** Scheme, host and port. */
    URI origin() {
        return url.resolve("/");
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the local Confluence has ended");
        }
        return line;
    }

    /** The process ends with its input. */
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
