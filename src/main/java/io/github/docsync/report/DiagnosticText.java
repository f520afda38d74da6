package io.github.docsync.report;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.report.Style.Colour;
import java.util.List;

/** Diagnostics for people, as editors and CI logs recognise them. */
public final class DiagnosticText {
    private DiagnosticText() {}

    /** {@code error: file:line:column: what is wrong; what to do}. */
    public static String of(DiagnosticGroup group, Style style) {
        String label = switch (group.first().severity()) {
            case ERROR -> style.paint(Colour.RED, "error");
            case WARNING -> style.paint(Colour.YELLOW, "warning");
            case INFO -> "note";
        };
        return label + ": " + Printable.of(group.sentence());
    }

    /** {@code 2 errors, 1 warning}; empty without either. */
    public static String count(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long others = diagnostics.size() - errors;
        if (errors == 0) {
            return others == 0 ? "" : number(others, "warning");
        }
        return number(errors, "error") + (others == 0 ? "" : ", " + number(others, "warning"));
    }

    static String number(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
