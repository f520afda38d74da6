package io.github.docsync.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.ExitStatus;
import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.model.ProductVersion;

/** {@code --version}: docsync's own, and the platform's because that is the next question of a bug report. */
final class VersionText {
    private VersionText() {}

    static void print(Terminal terminal, Invocation invocation, JsonAnswer answer) {
        String java = System.getProperty("java.version");
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String commit = ProductVersion.commit();
        if (invocation.json()) {
            answer.document(
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("version", ProductVersion.current())
                            .put("commit", commit)
                            .put("java", java)
                            .put("system", system),
                    ExitStatus.IN_STEP);
            return;
        }
        terminal.output()
                .print("docsync " + ProductVersion.current() + (commit == null ? "" : " (" + commit + ")") + "\n");
        terminal.output().print("Java " + java + " (" + System.getProperty("java.vendor") + "), " + system + "\n");
    }
}
