package io.github.docsync.desired;

import io.github.docsync.convert.ReadFiles;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees of pages that no file stands behind. */
public final class SampleTree {
    private SampleTree() {}

    public static DesiredTree of(Collection<DesiredPage> pages) {
        Map<DocPath, DesiredPage> byPath = new LinkedHashMap<>();
        pages.forEach(page -> byPath.put(page.path(), page));
        return new DesiredTree(
                new ReadFiles(
                        path -> {
                            throw new AssertionError("nobody looks into files of these trees");
                        },
                        SecretMask.of(List.of())),
                () -> {
                    throw new AssertionError("no page of these trees links to another");
                },
                byPath,
                List.of(),
                List.of());
    }
}
