package io.github.docsync.apply;

import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.NotFoundException;

/** Writes that may be sent again while it is not known whether they arrived, since twice is the same as once. */
final class IdempotentWrite {
    private static final int ATTEMPTS = 3;

    private IdempotentWrite() {}

    /** Sends a write. */
    static void run(Runnable write) {
        for (int attempt = 1; ; attempt++) {
            try {
                write.run();
                return;
            } catch (ConfluenceException e) {
                if (!e.mayHaveBeenApplied() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Removes something that was there a moment ago; when the second attempt does not find it, the first one did it. */
    static void remove(Runnable removal) {
        try {
            run(removal);
        } catch (NotFoundException e) {
            // Gone is what was wanted, whoever did it.
            return;
        }
    }
}
