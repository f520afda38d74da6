package io.github.docsync.desired;

import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.Diagnostic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * What is told of all that was found: each remark once, a missing engine at the first diagram that needs it, and at its first page, with the
 * number of pages, each construct that is not known, and each kind of syntax that is shown as text.
 */
final class RemarkSummary {
    private final Map<String, Set<String>> pages = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    private RemarkSummary() {}

    static List<Remark> of(List<Remark> remarks) {
        List<Remark> distinct = remarks.stream().distinct().toList();
        RemarkSummary summary = new RemarkSummary();
        distinct.forEach(remark -> summary.count(remark.diagnostic()));
        Set<String> told = new HashSet<>();
        return distinct.stream()
                .filter(remark -> kind(remark.diagnostic()).isEmpty() || told.add(kind(remark.diagnostic())))
                .map(summary::counted)
                .toList();
    }

    /** What is told once; empty for what is told each time. */
    private static String kind(Diagnostic found) {
        String code = found.code();
        if (code.equals(StepContext.UNKNOWN) || code.equals(Diagrams.ENGINE_MISSING)) {
            return code + found.problem();
        }
        Matcher shown = ShownSyntax.PROBLEM.matcher(found.problem());
        if (code.equals(ShownSyntax.CODE) && shown.matches()) {
            return code + shown.group("kind");
        }
        return "";
    }

    private void count(Diagnostic found) {
        String kind = kind(found);
        if (kind.isEmpty()) {
            return;
        }
        pages.computeIfAbsent(kind, none -> new HashSet<>())
                .add(found.location().file());
        Matcher shown = ShownSyntax.PROBLEM.matcher(found.problem());
        if (found.code().equals(ShownSyntax.CODE) && shown.matches()) {
            names.computeIfAbsent(kind, none -> new LinkedHashSet<>())
                    .addAll(List.of(shown.group("names").split(", ")));
        }
    }

    private Remark counted(Remark remark) {
        Diagnostic found = remark.diagnostic();
        int count = pages.getOrDefault(kind(found), Set.of()).size();
        if (count <= 1 || found.code().equals(Diagrams.ENGINE_MISSING)) {
            return remark;
        }
        Set<String> all = names.getOrDefault(kind(found), Set.of());
        Matcher shown = ShownSyntax.PROBLEM.matcher(found.problem());
        String problem = all.isEmpty() || !shown.matches()
                ? found.problem() + ", on " + count + " pages"
                : shown.group("kind") + " on " + count + " pages are shown as text: " + String.join(", ", all);
        Diagnostic counted = new Diagnostic(found.severity(), found.code(), found.location(), problem, found.remedy());
        return remark instanceof Remark.OfPage of
                ? new Remark.OfPage(of.page(), counted)
                : new Remark.OfManifest(counted);
    }
}
