package io.github.docsync.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a {@link Disturbance} does to a request in place of the true reply. */
public sealed interface InjectedFault {
    /**
     * Another reply.
     *
     * @param status the HTTP status
     * @param headers headers to send, {@code Content-Type} among them
     * @param body the body as text
     */
    record Reply(int status, Map<String, String> headers, String body) implements InjectedFault {
        public Reply {
            headers = new TreeMap<>(headers);
        }
    }

    /** The connection is reset without a reply. */
    record ConnectionReset() implements InjectedFault {}

    /** The server acts as if the files sent were empty, and answers 503: Confluence is known to leave such attachments. */
    record EmptyUpload() implements InjectedFault {}

    /**
     * The request hangs on its way: the connection is reset now, and the server acts on it when it arrives.
     *
     * @param arrival takes what lets it arrive; nobody hears the reply
     */
    record LateArrival(Consumer<Runnable> arrival) implements InjectedFault {}

    /** Status and headers of the true reply, but only the first half of its body. */
    record TruncatedBody() implements InjectedFault {}
}
