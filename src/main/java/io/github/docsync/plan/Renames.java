package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.model.DocPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where files were before.
 *
 * @param sinceLast new path to old path since the commit of the last run
 * @param sinceComplete new path to old path since the commit of the last run that did everything; empty where that is the same one
 */
public record Renames(Map<DocPath, DocPath> sinceLast, Map<DocPath, DocPath> sinceComplete) {
    /**
     * Where the files that have no page under their path were before: when the last run began, or, for pages that it
     * did not get to, when the last complete one did.
     */
    Map<DocPath, DocPath> of(ActualTree actual) {
        if (sinceComplete.isEmpty()) {
            return sinceLast;
        }
        Set<DocPath> recorded =
                actual.remembered().stream().map(row -> row.state().path()).collect(Collectors.toSet());
        Map<DocPath, DocPath> all = new HashMap<>(sinceComplete);
        sinceLast.forEach((to, from) -> {
            if (recorded.contains(from) || !recorded.contains(all.get(to))) {
                all.put(to, from);
            }
        });
        return all;
    }
}
