package io.github.docsync.story.fault;

import io.github.docsync.local.Faults.Logged;
import java.util.List;

/** Requests that a budget counts. */
final class Counted {
    private Counted() {}

    /** The requests of a run without those that only renew its lease, of which there are more the slower the machine is. */
    static int requests(List<Logged> log) {
        if (log.isEmpty() || !isProperty(log.get(log.size() - 1))) {
            return log.size();
        }
        // A run begins with taking its lease and ends with giving it back.
        String lease = log.get(log.size() - 1).path();
        long writes = log.stream()
                .filter(sent -> isProperty(sent) && sent.path().equals(lease))
                .count();
        return log.size() - (int) Math.max(0, writes - 2);
    }

    private static boolean isProperty(Logged sent) {
        return sent.method().equals("PUT") && sent.path().matches(".*/properties/\\d+");
    }
}
