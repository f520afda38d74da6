package io.github.docsync.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.model.CacheFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One line a day at most about a newer release, after a command's own words. Only a person at a terminal sees it: not CI, not a script, not
 * who sets {@code DOCSYNC_NO_UPDATE_NOTICE}. The question is asked at most once a day, alongside the command, which never waits for the answer:
 * one that comes too late is told by a later command. No credential goes along, and nothing of the command's.
 */
final class UpdateNotice {
    /** What GitHub says of the latest release that is not a preview. */
    static final URI LATEST = URI.create("https://api.github.com/repos/docsync/docsync/releases/latest");

    private static final String PAGE = "https://github.com/docsync/docsync/releases";
    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String FILE = "latest.json";
    private static final int LONGEST_ANSWER = 1 << 20;

    private final Terminal terminal;
    private final CacheFolder memory;
    private final String version;
    private final Clock clock;

    UpdateNotice(Terminal terminal, String version, Clock clock) {
        this.terminal = terminal;
        this.memory = CacheFolder.ofUser(terminal.environment(), "updates");
        this.version = version;
        this.clock = clock;
    }

    /**
     * Asks, where it is wanted and was not done for a day.
     *
     * @return the question on its way; empty where there was nothing to ask
     */
    Optional<Thread> ask(URI latest) {
        if (!isWanted() || !isOver(remembered().asked())) {
            return Optional.empty();
        }
        Thread thread = new Thread(() -> remember(latest), "docsync-updates");
        thread.setDaemon(true);
        thread.start();
        return Optional.of(thread);
    }

    /** Tells of a newer release, where one is known and was not told of for a day. */
    void tell() {
        if (!isWanted()) {
            return;
        }
        Memory known = remembered();
        if (isNewer(known.version()) && isOver(known.told())) {
            terminal.error()
                    .println("docsync: version " + known.version() + " is available, and this is " + version + ": "
                            + PAGE + " (DOCSYNC_NO_UPDATE_NOTICE=1 turns this off)");
            keep(new Memory(known.asked(), known.version(), clock.instant()));
        }
    }

    private boolean isWanted() {
        return version.matches("[0-9]+([.][0-9]+)*")
                && terminal.errorWatched()
                && terminal.outputWatched()
                && List.of("CI", "GITHUB_ACTIONS", "TF_BUILD", "JENKINS_URL", "DOCSYNC_NO_UPDATE_NOTICE").stream()
                        .noneMatch(terminal::isSet);
    }

    private void remember(URI latest) {
        String found = remembered().version();
        try {
            found = latest(latest);
        } catch (IOException | IllegalArgumentException e) {
            // No network, no release: asked again tomorrow.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // What was told meanwhile stays told.
        keep(new Memory(clock.instant(), found, remembered().told()));
    }

    private static String latest(URI latest) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(latest)
                .timeout(PATIENCE)
                .header("Accept", "application/vnd.github+json")
                .header("User-Agent", "docsync")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            String tag = response.statusCode() == 200
                    ? Json.MAPPER
                            .readTree(body.readNBytes(LONGEST_ANSWER))
                            .path("tag_name")
                            .asText()
                    : "";
            return tag.matches("v[0-9]{1,4}([.][0-9]{1,4}){1,3}") ? tag.substring(1) : "";
        }
    }

    /** Made when it is first needed, as making it takes a tenth of a short command's time and few commands need it. */
    private static final class Json {
        static final JsonMapper MAPPER = new JsonMapper();
    }

    /** What is kept between commands; times are long ago where they are not known. */
    private record Memory(Instant asked, String version, Instant told) {}

    private Memory remembered() {
        try {
            JsonNode kept = Json.MAPPER.readTree(memory.find(FILE).orElse(new byte[0]));
            return new Memory(time(kept.path("asked")), kept.path("version").asText(), time(kept.path("told")));
        } catch (IOException e) {
            return new Memory(Instant.EPOCH, "", Instant.EPOCH);
        }
    }

    private static Instant time(JsonNode text) {
        try {
            return Instant.parse(text.asText());
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private void keep(Memory kept) {
        memory.put(
                FILE,
                Json.MAPPER
                        .createObjectNode()
                        .put("asked", kept.asked().toString())
                        .put("version", kept.version())
                        .put("told", kept.told().toString())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOver(Instant last) {
        return !clock.instant().isBefore(last.plus(BETWEEN));
    }

    private boolean isNewer(String other) {
        List<Integer> theirs = numbers(other);
        List<Integer> ours = numbers(version);
        for (int i = 0; i < theirs.size(); i++) {
            Integer ourNumber = i < ours.size() ? ours.get(i) : 0;
            if (!theirs.get(i).equals(ourNumber)) {
                return theirs.get(i) > ourNumber;
            }
        }
        return false;
    }

    private static List<Integer> numbers(String version) {
        return version.matches("[0-9]{1,4}([.][0-9]{1,4})*")
                ? List.of(version.split("[.]")).stream().map(Integer::valueOf).toList()
                : List.of();
    }
}
