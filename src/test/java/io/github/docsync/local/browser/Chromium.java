package io.github.docsync.local.browser;

import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chrome or Chromium without a network beyond this machine. Driven by its own remote control rather than by Playwright
 * or Selenium, which bring a driver of 190 MB or need one that fits the browser to the version.
 */
final class Chromium implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Path profile;
    private final RemoteControl control;
    private @Nullable Tab tab;

    private Chromium(Process process, Path profile, RemoteControl control) {
        this.process = process;
        this.profile = profile;
        this.control = control;
    }

    static Chromium start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("docsync-test-browser-");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--no-default-browser-check",
                "--mute-audio",
                "--disable-software-rasterizer",
                // Most of what a test costs is the start of processes.
                "--renderer-process-limit=1",
                "--disable-features=SpareRendererForSitePerProcess",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium refuses to start as root with its sandbox on, as in most containers.
            command.addAll(List.of("--no-sandbox", "--disable-dev-shm-usage"));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("TMPDIR", profile.toString());
        Process process = builder.start();
        BufferedReader messages =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            if (line.startsWith(LISTENING)) {
                URI address = URI.create(line.substring(LISTENING.length()).strip());
                Thread rest = new Thread(() -> messages.lines().forEach(message -> {}), "browser-messages");
                rest.setDaemon(true);
                rest.start();
                return new Chromium(process, profile, RemoteControl.connect(address));
            }
        }
        return fail(program + " ended immediately");
    }

    /** The one tab, as if it had just been opened. */
    Tab tab() {
        Tab open = tab == null ? Tab.open(control) : tab;
        tab = open;
        return open.reset();
    }

    @Override
    public void close() throws IOException {
        control.close();
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
