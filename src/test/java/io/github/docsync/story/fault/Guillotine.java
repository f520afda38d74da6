package io.github.docsync.story.fault;

import io.github.docsync.local.Exchange;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Strikes a process when the server takes in its n-th request. */
final class Guillotine {
    private final int moment;
    private final boolean served;
    private final Consumer<Child> blow;
    private final CompletableFuture<Child> victim = new CompletableFuture<>();
    private final Map<Exchange, Boolean> seen = new IdentityHashMap<>();

    /**
     * @param moment the number of the request, from 1
     * @param served whether the server still acts on it
     */
    Guillotine(int moment, boolean served, Consumer<Child> blow) {
        this.moment = moment;
        this.served = served;
        this.blow = blow;
    }

    /** Whether this request is lost; to be asked before it is handled. */
    synchronized boolean falls(Exchange exchange) {
        Boolean known = seen.get(exchange);
        if (known != null) {
            return known;
        }
        boolean now = seen.size() + 1 == moment;
        seen.put(exchange, now && !served);
        if (now) {
            blow.accept(victim.join());
        }
        return now && !served;
    }

    /** Names the process, and waits for its end. */
    int watch(Child child) {
        victim.complete(child);
        return child.awaitEnd();
    }
}
