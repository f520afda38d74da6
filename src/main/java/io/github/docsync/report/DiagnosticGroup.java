package io.github.docsync.report;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is shown in one line: a mistake, or all warnings of one kind.
 *
 * @param all the mistake, or the warnings; never empty
 */
public record DiagnosticGroup(List<Diagnostic> all) {
    public DiagnosticGroup {
        all = List.copyOf(all);
    }

    /**
     * Groups what was found, in the order in which it was found. Mistakes are never grouped.
     *
     * @param everything whether each warning is to have a line of its own
     */
    public static List<DiagnosticGroup> of(List<Diagnostic> diagnostics, boolean everything) {
        Map<Object, List<Diagnostic>> kinds = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            boolean alone = everything || diagnostic.severity() != Severity.WARNING;
            kinds.computeIfAbsent(alone ? new Object() : kind(diagnostic), none -> new ArrayList<>())
                    .add(diagnostic);
        }
        return kinds.values().stream().map(DiagnosticGroup::new).toList();
    }

    /** Its code; in front matter each key of other tools is a kind of its own, and so is each construct that no dialect knows. */
    private static String kind(Diagnostic diagnostic) {
        if (diagnostic.code().equals("dialect-unknown")) {
            return diagnostic.code() + diagnostic.problem();
        }
        boolean ofKey = diagnostic.code().equals("front-matter-foreign")
                && diagnostic.problem().startsWith("'");
        return ofKey ? diagnostic.code() + diagnostic.problem().split("'", 3)[1] : diagnostic.code();
    }

    Diagnostic first() {
        return all.get(0);
    }

    /** {@code front-matter-foreign: 1,003 files, first: docs/a.md:2:7: what is wrong; what to do}. */
    String sentence() {
        if (all.size() == 1) {
            return first().toString();
        }
        long files = all.stream().map(one -> one.location().file()).distinct().count();
        String where = number(files, "file");
        return first().code() + ": " + (all.size() == files ? where : number(all.size(), "time") + " in " + where)
                + ", first: " + first();
    }

    private static String number(long number, String noun) {
        return String.format(Locale.ROOT, "%,d ", number) + noun + (number == 1 ? "" : "s");
    }
}
