package io.github.docsync.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What a machine gets with {@code --json}, however the command ends: one document, or events of which {@code exit} is the last. Their form
 * stands in {@code output.schema.json}. Safe for several threads; what comes after the end is not printed.
 */
public final class JsonAnswer {
    /** The format of all documents and events, counted up when a key changes its meaning or goes away. */
    public static final int FORMAT = 1;

    private static final Set<String> OWN = Set.of("format", "reason", "exitCode");

    private final PrintStream output;
    private final boolean wanted;
    private final boolean events;
    private final Clock clock;
    private boolean ended;

    /**
     * An answer that nothing has been said of yet.
     *
     * @param wanted whether the command line asks for JSON; without it nothing is ever printed
     * @param events whether the command answers with events
     * @param clock gives the events their time
     */
    public JsonAnswer(PrintStream output, boolean wanted, boolean events, Clock clock) {
        this.output = output;
        this.wanted = wanted;
        this.events = events;
        this.clock = clock;
    }

    /** The whole answer of a command that ran to its end. */
    public void document(ObjectNode keys, ExitStatus status) {
        document(keys, EndReason.of(status), status.code());
    }

    /**
     * What Confluence said, as the whole answer: the keys of an object as they are, a list as {@code results}, anything else as {@code value}.
     */
    public void said(JsonNode said) {
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        if (said instanceof ObjectNode object) {
            keys.setAll(object);
            // Confluence has no keys of these names; had it, ours would keep their meaning and their place.
            keys.remove(OWN);
        } else if (!said.isMissingNode()) {
            keys.set(said.isArray() ? "results" : "value", said);
        }
        document(keys, ExitStatus.IN_STEP);
    }

    /** A text, which people get as it is and machines under that key. */
    public void text(PrintStream people, String key, String text) {
        if (wanted) {
            // It could not use events, whatever the command.
            document(JsonNodeFactory.instance.objectNode().put(key, text), ExitStatus.IN_STEP);
        } else {
            people.print(text);
        }
    }

    /** One event on one line. */
    public synchronized void event(ObjectNode event) {
        if (wanted && !ended) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.set("event", event.get("event"));
            line.put("format", FORMAT)
                    .put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
            event.properties().forEach(key -> line.set(key.getKey(), key.getValue()));
            output.println(line);
        }
    }

    /** The last event of a command that ran to its end. */
    public synchronized void exit(ObjectNode keys, ExitStatus status) {
        exit(keys, EndReason.of(status), status.code());
    }

    /** A command that something stopped: the error in place of a result, if there was none yet. */
    public void failed(EndReason reason, String problem, String remedy) {
        failed(reason, problem, remedy, reason.status().code());
    }

    /** The same with an exit code of its own. */
    public synchronized void failed(EndReason reason, String problem, String remedy, int exitCode) {
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        keys.putObject("error")
                .put("code", reason.word())
                .put("problem", problem)
                .put("remedy", remedy);
        keys.putArray("diagnostics");
        if (events) {
            exit(keys, reason, exitCode);
        } else {
            document(keys, reason, exitCode);
        }
    }

    private synchronized void document(ObjectNode keys, EndReason reason, int exitCode) {
        if (wanted && !ended) {
            ended = true;
            ObjectNode document = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
            document.setAll(keys);
            output.println(document.put("reason", reason.word())
                    .put("exitCode", exitCode)
                    .toPrettyString());
        }
    }

    private void exit(ObjectNode keys, EndReason reason, int exitCode) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("event", "exit");
        event.setAll(keys);
        event(event.put("reason", reason.word()).put("exitCode", exitCode));
        ended = true;
    }
}
