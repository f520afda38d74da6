package io.github.docsync.importer;

import io.github.docsync.model.TitleFolding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Pages that Confluence tells apart by characters at the ends of their titles that nobody sees, and that the title of a file does not keep. */
final class Namesakes {
    private Namesakes() {}

    /** The pages that cannot become files, each with the one that can: of those of one title the one without such characters, or the first. */
    static Map<PlacedPage, PlacedPage> of(List<PlacedPage> pages) {
        Map<String, PlacedPage> chosen = new HashMap<>();
        Stream.of(true, false)
                .flatMap(plain -> pages.stream().filter(page -> isPlain(page) == plain))
                .forEach(page -> chosen.putIfAbsent(title(page), page));
        Map<PlacedPage, PlacedPage> others = new LinkedHashMap<>();
        for (PlacedPage page : pages) {
            PlacedPage first = Objects.requireNonNull(chosen.get(title(page)));
            if (!first.equals(page)) {
                others.put(page, first);
            }
        }
        return others;
    }

    private static String title(PlacedPage page) {
        return TitleFolding.fold(page.found().title());
    }

    private static boolean isPlain(PlacedPage page) {
        return page.found().title().equals(page.found().page().title());
    }
}
