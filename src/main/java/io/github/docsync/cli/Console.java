package io.github.docsync.cli;

import io.github.docsync.Cost;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.Annotations;
import io.github.docsync.report.DiagnosticText;
import io.github.docsync.report.Style;
import java.util.List;

/** Results to standard output, everything else to standard error, both as the global options ask. */
final class Console {
    /** A line that is wider than the terminal could not be drawn over. */
    private static final int WIDEST_BAR = 79;

    private final Terminal terminal;
    private final GlobalOptions options;
    private final JsonAnswer answer;

    Console(Terminal terminal, GlobalOptions options, JsonAnswer answer) {
        this.terminal = terminal;
        this.options = options;
        this.answer = answer;
    }

    /** How results for people look. */
    Style style() {
        return new Style(coloured(terminal.outputWatched()), options.verbosity() > 0);
    }

    void result(String text) {
        terminal.output().print(text);
        terminal.output().flush();
    }

    /** For machines. */
    JsonAnswer answer() {
        return answer;
    }

    /** Something that happens meanwhile. */
    void progress(String sentence) {
        terminal.error().println("docsync: " + sentence);
    }

    boolean isVerbose() {
        return options.verbosity() > 0;
    }

    /** Whether a bar makes sense, which is drawn over itself again and again. */
    boolean drawsBar() {
        return terminal.errorWatched() && !isVerbose();
    }

    /** Draws the bar's line; an empty one takes it away. */
    void bar(String line) {
        // ANSI: back to the first column, and away with the rest of the line.
        terminal.error().print("\r" + (line.length() > WIDEST_BAR ? line.substring(0, WIDEST_BAR) : line) + "\u001B[K");
        terminal.error().flush();
    }

    /** Mistakes and warnings: a line each, and where GitHub runs this, in the form that it shows beside the file. */
    void diagnostics(List<Diagnostic> diagnostics) {
        Style style = new Style(coloured(terminal.errorWatched()), false);
        for (Diagnostic diagnostic : diagnostics) {
            terminal.error().println(annotating() ? Annotations.of(diagnostic) : DiagnosticText.of(diagnostic, style));
        }
    }

    /** Findings stand in the reports; GitHub gets them also in the form that it shows beside the file. */
    void findings(List<Finding> findings) {
        if (annotating()) {
            findings.forEach(finding -> terminal.error().println(Annotations.of(finding)));
        }
    }

    /** The last word when mistakes stopped the command. */
    void stopped(List<Diagnostic> diagnostics) {
        progress(DiagnosticText.count(diagnostics) + "; nothing was sent");
    }

    void cost(Cost cost) {
        progress(cost.toString());
    }

    private boolean annotating() {
        return "true".equals(terminal.environment().apply("GITHUB_ACTIONS"));
    }

    private boolean coloured(boolean watched) {
        return watched && !options.noColor && !terminal.isSet("NO_COLOR");
    }
}
