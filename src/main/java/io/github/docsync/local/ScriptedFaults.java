package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Faults that somebody ordered over the control route, each for so many requests. Thread-safe. */
final class ScriptedFaults implements Disturbance {
    private final List<Rule> rules = new ArrayList<>();
    private int lag;

    /** A fault, and the requests that it is for. */
    private static final class Rule {
        private final String method;
        private final Pattern path;
        private final boolean after;
        private final InjectedFault fault;
        private int skip;
        private int times;

        Rule(JsonNode row) {
            method = row.path("method").asText("");
            path = glob(row.path("path").asText("*"));
            after = row.path("when").asText("before").equals("after");
            fault = fault(row);
            skip = row.path("skip").asInt(0);
            times = row.path("times").asInt(1);
        }

        private static Pattern glob(String glob) {
            StringBuilder regex = new StringBuilder();
            for (String part : glob.split("\\*", -1)) {
                regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
            }
            return Pattern.compile(regex.toString());
        }

        private static InjectedFault fault(JsonNode row) {
            return switch (row.path("fault").asText("reply")) {
                case "reset" -> new InjectedFault.ConnectionReset();
                case "truncate" -> new InjectedFault.TruncatedBody();
                case "empty-upload" -> new InjectedFault.EmptyUpload();
                case "reply" -> reply(row);
                default ->
                    throw new IllegalArgumentException("'" + row.path("fault").asText()
                            + "' is not a fault; use reply, reset, truncate or empty-upload");
            };
        }

        private static InjectedFault reply(JsonNode row) {
            int status = row.path("status").asInt(0);
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("a fault of kind 'reply' needs a 'status' from 200 to 599");
            }
            Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/json"));
            row.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            return new InjectedFault.Reply(status, headers, row.path("body").asText(""));
        }

        private boolean matches(Exchange exchange) {
            return (method.isEmpty() || method.equalsIgnoreCase(exchange.method()))
                    && path.matcher(exchange.path()).matches();
        }
    }

    /** @throws IllegalArgumentException for one that cannot be understood; then none is added */
    synchronized void add(JsonNode rows) {
        List<Rule> more = new ArrayList<>();
        rows.forEach(row -> more.add(new Rule(row)));
        rules.addAll(more);
    }

    synchronized void lag(int writes) {
        lag = writes;
    }

    synchronized void clear() {
        rules.clear();
        lag = 0;
    }

    /** How many faults are still to come. */
    synchronized int left() {
        return rules.stream().mapToInt(rule -> rule.times).sum();
    }

    private synchronized Optional<InjectedFault> take(Exchange exchange, boolean after) {
        for (Iterator<Rule> all = rules.iterator(); all.hasNext(); ) {
            Rule rule = all.next();
            if (rule.after == after && rule.matches(exchange)) {
                if (rule.skip > 0) {
                    rule.skip--;
                    continue;
                }
                rule.times--;
                if (rule.times <= 0) {
                    all.remove();
                }
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<InjectedFault> before(Exchange exchange) {
        return take(exchange, false);
    }

    @Override
    public Optional<InjectedFault> after(Exchange exchange, int status) {
        return take(exchange, true);
    }

    @Override
    public synchronized int lag() {
        return lag;
    }
}
