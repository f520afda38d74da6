package io.github.docsync.convert.diagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A headless Chromium with one empty page, which can reach neither the network nor files. What is drawn in it comes from documents,
 * and is not to be trusted.
 */
final class Browser implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Path profile;
    private final DevTools tools;
    private final String session;
    private final Thread hook = new Thread(this::end, "docsync-browser-end");

    private Browser(Process process, Path profile) throws BrowserException, DiagramException, BusyException {
        this.process = process;
        this.profile = profile;
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            this.tools = DevTools.connect(address(process), this::processorNanos);
            String target = tools.call(
                            "Target.createTarget", DevTools.parameters().put("url", "about:blank"), "")
                    .path("targetId")
                    .asText();
            ObjectNode attach = DevTools.parameters().put("targetId", target).put("flatten", true);
            this.session = tools.call("Target.attachToTarget", attach, "")
                    .path("sessionId")
                    .asText();
        } catch (IllegalStateException e) {
            end();
            throw new BrowserException("this process is ending");
        } catch (BrowserException | DiagramException | BusyException | CompletionException e) {
            forgetHook();
            end();
            throw e;
        }
    }

    /** @throws BrowserException if the program does not start, or not as Chromium does */
    static Browser start(Path program) throws BrowserException, DiagramException, BusyException {
        try {
            Path profile = Files.createTempDirectory("docsync-browser-");
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--headless=new",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    "--disable-gpu",
                    "--disable-extensions",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-default-apps",
                    "--no-first-run",
                    "--no-default-browser-check",
                    "--hide-scrollbars",
                    "--mute-audio",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    // Pixels must not depend on how this machine likes its fonts.
                    "--font-render-hinting=none",
                    "--disable-lcd-text",
                    "--force-color-profile=srgb"));
            if ("root".equals(System.getProperty("user.name"))) {
                // Chromium refuses to start as root with its sandbox on, as in most containers.
                command.add("--no-sandbox");
                command.add("--disable-dev-shm-usage");
            }
            command.add("about:blank");
            ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            // What it leaves behind when it is ended goes with the profile.
            builder.environment().put("TMPDIR", profile.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            return new Browser(process, profile);
        } catch (IOException e) {
            throw new BrowserException(String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            throw new BrowserException("it cannot be controlled");
        }
    }

    /** What Chromium prints when it is ready. Its other messages are read on, or it would wait for a reader. */
    private static URI address(Process process) throws BrowserException, BusyException {
        CompletableFuture<URI> found = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader lines = new BufferedReader(
                            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            if (line.startsWith(LISTENING)) {
                                found.complete(URI.create(
                                        line.substring(LISTENING.length()).strip()));
                            }
                        }
                    } catch (IOException e) {
                        found.completeExceptionally(e);
                    }
                    found.completeExceptionally(new IllegalStateException("ended"));
                },
                "docsync-browser-messages");
        reader.setDaemon(true);
        reader.start();
        try {
            return found.get(TimeLimit.SECONDS_BY_THE_CLOCK, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BusyException("the browser did not start in " + TimeLimit.SECONDS_BY_THE_CLOCK + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserException("it was interrupted");
        } catch (ExecutionException e) {
            throw new BrowserException("it ended immediately");
        }
    }

    /** Runs JavaScript in the page and waits for what it promises. */
    JsonNode run(String script) throws BrowserException, DiagramException, BusyException {
        ObjectNode parameters = DevTools.parameters()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true);
        JsonNode result = tools.call("Runtime.evaluate", parameters, session);
        if (result.has("exceptionDetails")) {
            throw new BrowserException(result.at("/exceptionDetails/exception/description")
                    .asText(result.at("/exceptionDetails/text").asText()));
        }
        return result.at("/result/value");
    }

    /** A PNG of the page's upper left part. */
    byte[] picture(int width, int height, int scale) throws BrowserException, DiagramException, BusyException {
        ObjectNode metrics = DevTools.parameters()
                .put("width", width)
                .put("height", height)
                .put("deviceScaleFactor", scale)
                .put("mobile", false);
        tools.call("Emulation.setDeviceMetricsOverride", metrics, session);
        ObjectNode shot = DevTools.parameters().put("format", "png").put("captureBeyondViewport", true);
        shot.putObject("clip")
                .put("x", 0)
                .put("y", 0)
                .put("width", width)
                .put("height", height)
                .put("scale", 1);
        String data =
                tools.call("Page.captureScreenshot", shot, session).path("data").asText();
        return Base64.getDecoder().decode(data);
    }

    /** Whether it did not answer in time, so that it is of no more use. */
    boolean isHung() {
        return tools.isHung();
    }

    /** What the browser has taken of the processor so far. */
    private long processorNanos() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .map(handle -> handle.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .mapToLong(Duration::toNanos)
                .sum();
    }

    @Override
    public void close() {
        forgetHook();
        tools.close();
        end();
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending already. The hook does what its caller does next, but may not get to its end.
        }
    }

    private void end() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> handle)
                .join());
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // It lies in the system's folder for temporary files, which is emptied anyway.
        }
    }
}
