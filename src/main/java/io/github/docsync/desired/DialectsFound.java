package io.github.docsync.desired;

import io.github.docsync.convert.dialect.DialectInUse;
import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.manifest.DialectName;
import io.github.docsync.model.DocPath;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The dialects that the pages of a folder are written in.
 *
 * @param folder the base of a tree, or a folder with dialects of its own
 * @param names not empty
 */
public record DialectsFound(DocPath folder, List<DialectName> names) {
    public DialectsFound {
        names = List.copyOf(names);
    }

    /**
     * What to tell about some pages: one of these for each tree, and one for each folder in it that differs.
     *
     * @param trees the bases of the manifest's trees
     */
    static List<DialectsFound> of(Dialects dialects, Collection<DocPath> trees, Collection<DocPath> pages) {
        Map<DocPath, DialectsFound> found = new LinkedHashMap<>();
        for (DocPath page : pages) {
            DocPath folder = page.folder();
            List<DialectInUse> used = dialects.in(folder);
            List<DialectName> names = used.stream().map(DialectInUse::name).toList();
            if (names.isEmpty()) {
                continue;
            }
            DocPath label = trees.stream()
                    .filter(base -> folder.equals(base) || folder.isBelow(base))
                    .filter(base -> names(dialects, base).equals(names))
                    .findFirst()
                    .orElse(used.get(0).scope().site());
            found.putIfAbsent(label, new DialectsFound(label, names));
        }
        return List.copyOf(found.values());
    }

    private static List<DialectName> names(Dialects dialects, DocPath folder) {
        return dialects.in(folder).stream().map(DialectInUse::name).toList();
    }
}
