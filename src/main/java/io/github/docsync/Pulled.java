package io.github.docsync;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.pull.PullResult;
import io.github.docsync.run.Cost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a pull.
 *
 * @param diagnostics every mistake and warning in the input
 * @param result what was brought back; null when a mistake in the input stopped it
 * @param cost what it cost
 */
public record Pulled(List<Diagnostic> diagnostics, @Nullable PullResult result, Cost cost) {
    public ExitStatus status() {
        if (result == null) {
            return ExitStatus.BAD_INPUT;
        }
        return result.protectsSomething() ? ExitStatus.REFUSED : ExitStatus.IN_STEP;
    }
}
