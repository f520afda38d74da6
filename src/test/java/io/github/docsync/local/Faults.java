package io.github.docsync.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * What a test makes go wrong on a {@link LocalSite}, and the log of the requests that came.
 *
 * <pre>{@code
 * site.faults().next(2, writes()).answer(429, "Retry-After", "1");   // the next two writes
 * site.faults().next(1, path("/wiki/api/v2/pages")).loseReply();     // committed, but the reply is lost
 * site.faults().lag(3);                                             // listings trail by three writes
 * site.faults().hide(pageId);                                       // 404, and missing from lists
 * assertThat(site.faults().log(writes())).isEmpty();
 * }</pre>
 *
 * <p>Faults meet everybody but {@link People}, whose requests are not logged either. The first rule that still has
 * requests to spend and whose predicate matches is the one that acts.
 */
public final class Faults implements Disturbance {
    private static final String HTML = "<!doctype html><html><body><h1>Something went wrong</h1></body></html>";

    private final List<Rule> rules = new ArrayList<>();
    private final List<Logged> log = new ArrayList<>();
    private final Queue<Runnable> late = new ConcurrentLinkedQueue<>();
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private volatile int lag;
    private volatile Duration skew = Duration.ZERO;

    /**
     * A request that came in and the status that went out; 0 for a reset connection.
     *
     * @param path starts with {@code /wiki} on every way in
     */
    public record Logged(String method, String path, String query, int status) {
        public boolean writes() {
            return !method.equals("GET");
        }

        @Override
        public String toString() {
            return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
        }
    }

    private static final class Rule {
        private final Predicate<Exchange> matches;
        private final boolean afterCommit;
        private final InjectedFault failure;
        private int left;

        private Rule(int times, Predicate<Exchange> matches, boolean afterCommit, InjectedFault failure) {
            left = times;
            this.matches = matches;
            this.afterCommit = afterCommit;
            this.failure = failure;
        }
    }

    /** What happens to the requests that were chosen. */
    public final class Choice {
        private final int times;
        private final Predicate<Exchange> matches;

        private Choice(int times, Predicate<Exchange> matches) {
            this.times = times;
            this.matches = matches;
        }

        /** 429 without {@code Retry-After}, as it happens. */
        public void answer429() {
            answer(429, Map.of("Content-Type", "application/json"), "{\"message\":\"Rate limit exceeded\"}");
        }

        /** 429 with {@code Retry-After} in seconds. */
        public void answer429(int retryAfterSeconds) {
            answer(
                    429,
                    Map.of(
                            "Content-Type", "application/json",
                            "Retry-After", Integer.toString(retryAfterSeconds),
                            "X-RateLimit-Limit", "100",
                            "X-RateLimit-Remaining", "0",
                            "RateLimit-Reason", "confluence-burst-based"),
                    "{\"message\":\"Rate limit exceeded\"}");
        }

        /** 429 because the quota of points for this hour is used up. */
        public void exhaustQuota(int retryAfterSeconds) {
            answer(
                    429,
                    Map.of(
                            "Content-Type", "application/json",
                            "Retry-After", Integer.toString(retryAfterSeconds),
                            "X-RateLimit-NearLimit", "true",
                            "X-RateLimit-Remaining", "0",
                            "RateLimit-Reason", "confluence-quota-global-based"),
                    "{\"message\":\"Quota exhausted\"}");
        }

        /** An empty JSON error with this status. */
        public void answer(int status) {
            answer(status, Map.of("Content-Type", "application/json"), "{\"message\":\"fault\"}");
        }

        /** 503 that names when to come again. */
        public void answer503(int retryAfterSeconds) {
            answer(503, Map.of("Retry-After", Integer.toString(retryAfterSeconds), "Content-Type", "text/html"), HTML);
        }

        /** An HTML page where JSON is expected. */
        public void answerHtml(int status) {
            answer(status, Map.of("Content-Type", "text/html;charset=UTF-8"), HTML);
        }

        /** Any reply, without acting on the request. */
        public void answer(int status, Map<String, String> headers, String body) {
            add(new Rule(times, matches, false, new InjectedFault.Reply(status, headers, body)));
        }

        /** Any reply, after the server acted on the request. */
        public void answerAfterCommit(int status) {
            Map<String, String> headers = Map.of("Content-Type", "application/json");
            add(new Rule(times, matches, true, new InjectedFault.Reply(status, headers, "{\"message\":\"fault\"}")));
        }

        /** The true reply, cut in its middle. */
        public void truncate() {
            add(new Rule(times, matches, true, new InjectedFault.TruncatedBody()));
        }

        /** An upload is answered with 503 and leaves attachments without content. */
        public void leaveEmptyAttachment() {
            add(new Rule(times, matches, false, new InjectedFault.EmptyUpload()));
        }

        /** The connection is reset before the server acts. */
        public void reset() {
            add(new Rule(times, matches, false, new InjectedFault.ConnectionReset()));
        }

        /** The connection is reset, and the server acts on the request only when {@link #arrive()} is called. */
        public void arriveLate() {
            add(new Rule(times, matches, false, new InjectedFault.LateArrival(late::add)));
        }

        /** The server acts, then the connection is reset: the reply is lost. */
        public void loseReply() {
            add(new Rule(times, matches, true, new InjectedFault.ConnectionReset()));
        }
    }

    /** Requests that write. */
    public static Predicate<Exchange> writes() {
        return Exchange::writes;
    }

    /** Requests that only read. */
    public static Predicate<Exchange> reads() {
        return exchange -> !exchange.writes();
    }

    public static Predicate<Exchange> any() {
        return exchange -> true;
    }

    /** Requests whose path matches a regular expression in full; paths start with {@code /wiki}. */
    public static Predicate<Exchange> path(String regex) {
        return exchange -> exchange.path().matches(regex);
    }

    /** Requests of this method whose path matches a regular expression in full. */
    public static Predicate<Exchange> on(String method, String regex) {
        return path(regex).and(exchange -> exchange.method().equals(method));
    }

    /** The next requests that match; what happens to them comes next. */
    public Choice next(int times, Predicate<Exchange> matches) {
        return new Choice(times, matches);
    }

    /** Every request that matches, until {@link #clear()}. */
    public Choice always(Predicate<Exchange> matches) {
        return new Choice(Integer.MAX_VALUE, matches);
    }

    private synchronized void add(Rule rule) {
        rules.add(rule);
    }

    /** From now on listings, children, ancestors, descendants and search trail by this many writes; 0 ends it. */
    public void lag(int writes) {
        lag = writes;
    }

    /** Hides content from everybody but people: 404 by id, missing from lists. */
    public void hide(String contentId) {
        hidden.add(contentId);
    }

    public void show(String contentId) {
        hidden.remove(contentId);
    }

    /** Shifts the server's clock as its {@code Date} header shows it. */
    public void skewClock(Duration by) {
        skew = by;
    }

    /** Whether something hangs on its way. */
    public boolean hangs() {
        return !late.isEmpty();
    }

    /** Lets what hangs on its way arrive; says how much that was. */
    public int arrive() {
        int arrived = 0;
        for (Runnable request = late.poll(); request != null; request = late.poll()) {
            request.run();
            arrived++;
        }
        return arrived;
    }

    /** Ends every fault; the log stays, and so does what hangs on its way. */
    public synchronized void clear() {
        rules.clear();
        hidden.clear();
        lag = 0;
        skew = Duration.ZERO;
    }

    /** All requests so far, in the order in which they were answered. */
    public synchronized List<Logged> log() {
        return List.copyOf(log);
    }

    /** The requests so far that match. */
    public synchronized List<Logged> log(Predicate<Logged> matches) {
        return log.stream().filter(matches).toList();
    }

    /** The requests so far that wrote. */
    public List<Logged> logOfWrites() {
        return log(Logged::writes);
    }

    public synchronized void forgetLog() {
        log.clear();
    }

    private synchronized Optional<InjectedFault> failure(Exchange exchange, boolean afterCommit) {
        if (People.sent(exchange)) {
            return Optional.empty();
        }
        for (Rule rule : rules) {
            if (rule.left > 0 && rule.matches.test(exchange)) {
                if (rule.afterCommit != afterCommit) {
                    return Optional.empty();
                }
                rule.left--;
                return Optional.of(rule.failure);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<InjectedFault> before(Exchange exchange) {
        return failure(exchange, false);
    }

    @Override
    public Optional<InjectedFault> after(Exchange exchange, int status) {
        return failure(exchange, true);
    }

    @Override
    public synchronized void served(Exchange exchange, int status) {
        if (!People.sent(exchange)) {
            log.add(new Logged(exchange.method(), exchange.path(), exchange.query(), status));
        }
    }

    @Override
    public int lag() {
        return lag;
    }

    @Override
    public boolean hides(String contentId, Exchange exchange) {
        return hidden.contains(contentId) && !People.sent(exchange);
    }

    @Override
    public Duration clockSkew() {
        return skew;
    }
}
