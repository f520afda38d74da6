package io.github.docsync.desired;

import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is told of all that was found: each remark once, a missing engine at the first diagram that needs it, and each kind of construct
 * that is not known at its first page, with the number of pages.
 */
final class RemarkSummary {
    private RemarkSummary() {}

    static List<Remark> of(List<Remark> remarks) {
        Map<String, Integer> pages = new LinkedHashMap<>();
        List<Remark> distinct = remarks.stream().distinct().toList();
        distinct.stream()
                .map(Remark::diagnostic)
                .filter(RemarkSummary::isUnknown)
                .forEach(found -> pages.merge(found.problem(), 1, Integer::sum));
        Set<String> told = new HashSet<>();
        List<Remark> summary = new ArrayList<>();
        for (Remark remark : distinct) {
            Diagnostic found = remark.diagnostic();
            boolean once = isUnknown(found) || found.code().equals(Diagrams.ENGINE_MISSING);
            if (once && !told.add(found.code() + found.problem())) {
                continue;
            }
            int count = isUnknown(found) ? pages.getOrDefault(found.problem(), 1) : 1;
            summary.add(count == 1 ? remark : counted(remark, count));
        }
        return List.copyOf(summary);
    }

    private static boolean isUnknown(Diagnostic diagnostic) {
        return diagnostic.code().equals(StepContext.UNKNOWN);
    }

    private static Remark counted(Remark remark, int pages) {
        Diagnostic found = remark.diagnostic();
        Diagnostic counted = new Diagnostic(
                found.severity(),
                found.code(),
                found.location(),
                found.problem() + ", on " + pages + " pages",
                found.remedy());
        return remark instanceof Remark.OfPage of
                ? new Remark.OfPage(of.page(), counted)
                : new Remark.OfManifest(counted);
    }
}
