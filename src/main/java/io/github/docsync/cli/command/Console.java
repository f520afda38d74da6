package io.github.docsync.cli.command;

import io.github.docsync.answer.JsonAnswer;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Finding;
import io.github.docsync.report.Annotations;
import io.github.docsync.report.DiagnosticGroup;
import io.github.docsync.report.DiagnosticText;
import io.github.docsync.report.Style;
import io.github.docsync.run.Cost;
import java.util.List;

/** Results to standard output, everything else to standard error, both as the global options ask. */
public final class Console {
    private final Terminal terminal;
    private final GlobalOptions options;
    private final JsonAnswer answer;

    public Console(Terminal terminal, GlobalOptions options, JsonAnswer answer) {
        this.terminal = terminal;
        this.options = options;
        this.answer = answer;
    }

    /** How results for people look. */
    public Style style() {
        return new Style(coloured(terminal.outputWatched()), options.verbosity() > 0);
    }

    public void result(String text) {
        terminal.output().print(text);
        terminal.output().flush();
    }

    /** For machines. */
    public JsonAnswer answer() {
        return answer;
    }

    /** Something that happens meanwhile. */
    public void progress(String sentence) {
        terminal.error().println("docsync: " + sentence);
    }

    public boolean isVerbose() {
        return options.verbosity() > 0;
    }

    /** Whether a bar makes sense, which is drawn over itself again and again. */
    public boolean drawsBar() {
        return terminal.errorWatched() && !isVerbose();
    }

    /** How wide the terminal is. */
    public int columns() {
        return terminal.columns();
    }

    /** Draws the bar's line; an empty one takes it away. */
    public void bar(String line) {
        // ANSI: back to the first column, and away with the rest of the line. One that is wider than the terminal could
        // not be drawn over.
        terminal.error().print("\r" + Columns.cut(line, columns() - 1) + "\u001B[K");
        terminal.error().flush();
    }

    /**
     * Mistakes, a line each, and warnings, a line for each kind, or for each with {@code -v}. GitHub gets each in the form that it shows
     * next to the file, as far as it shows them.
     */
    public void diagnostics(List<Diagnostic> diagnostics) {
        Style style = new Style(coloured(terminal.errorWatched()), isVerbose());
        List<DiagnosticGroup> groups = DiagnosticGroup.of(diagnostics, style.everything());
        for (DiagnosticGroup group : groups) {
            if (annotating()) {
                Annotations.of(group).forEach(terminal.error()::println);
            } else {
                terminal.error().println(DiagnosticText.of(group, style));
            }
        }
        if (groups.size() < diagnostics.size()) {
            progress("-v shows every warning");
        }
    }

    /**
     * Findings stand in the reports; GitHub gets them also in the form that it shows next to the file. Mistakes in files it has got
     * already, with their lines.
     */
    public void findings(List<Finding> findings) {
        if (annotating()) {
            findings.stream()
                    .filter(finding -> finding.kind() != Finding.Kind.FILE_MISTAKE)
                    .forEach(finding -> terminal.error().println(Annotations.of(finding)));
        }
    }

    /** The last word when mistakes, or under {@code strict} warnings, stopped the command. */
    public void stopped(List<Diagnostic> diagnostics) {
        boolean mistaken = diagnostics.stream().anyMatch(Diagnostic::isError);
        progress(DiagnosticText.count(diagnostics) + "; nothing was sent" + (mistaken ? "" : ", as the run is strict"));
    }

    public void cost(Cost cost) {
        progress(cost.toString());
    }

    private boolean annotating() {
        return "true".equals(terminal.environment().apply("GITHUB_ACTIONS"));
    }

    private boolean coloured(boolean watched) {
        return watched && !options.noColor && !terminal.isSet("NO_COLOR");
    }
}
