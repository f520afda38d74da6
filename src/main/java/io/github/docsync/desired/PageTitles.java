package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.TitleClashPolicy;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each page its title, and finds titles that two pages of one space would share. */
final class PageTitles {
    private final Manifest manifest;
    private final Map<DocPath, OutlinePage> pages;
    private final Map<DocPath, String> titles = new LinkedHashMap<>();
    private final Map<DocPath, String> plain = new HashMap<>();
    private final Set<DocPath> fromHeading = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    PageTitles(Manifest manifest, Map<DocPath, OutlinePage> pages) {
        this.manifest = manifest;
        this.pages = pages;
        pages.values().forEach(page -> {
            OwnTitle own = OwnTitle.of(page, manifest.id());
            String title = own.text();
            if (own.isHeading()) {
                fromHeading.add(page.path());
            }
            plain.put(page.path(), title);
            titles.put(page.path(), decorate(title));
        });
        Map<String, List<OutlinePage>> clashes = clashes();
        if (manifest.policy().titleClash() == TitleClashPolicy.QUALIFY) {
            qualify(clashes.values());
            clashes = clashes();
        }
        clashes.values().forEach(this::report);
        pages.values().forEach(this::checkLength);
    }

    Map<DocPath, String> titles() {
        return titles;
    }

    Set<DocPath> fromHeading() {
        return fromHeading;
    }

    List<Remark> remarks() {
        return remarks;
    }

    private String decorate(String title) {
        return TitleFolding.trim(
                manifest.defaults().titlePrefix() + title + manifest.defaults().titleSuffix());
    }

    /** Pages that one way of telling them apart leaves with one title try the next. */
    private void qualify(Collection<List<OutlinePage>> clashes) {
        Set<DocPath> clashing =
                clashes.stream().flatMap(List::stream).map(OutlinePage::path).collect(Collectors.toSet());
        Qualifiers qualifiers = new Qualifiers(manifest.id(), pages, plain, clashing);
        Map<String, Integer> taken = new HashMap<>();
        pages.values().stream()
                .filter(page -> !page.isBlogPost())
                .forEach(page -> taken.merge(key(page), 1, Integer::sum));
        for (List<OutlinePage> same : clashes) {
            List<OutlinePage> open = same;
            for (Function<OutlinePage, String> way : qualifiers.ways(same)) {
                for (OutlinePage page : open) {
                    taken.merge(key(page), -1, Integer::sum);
                    titles.put(page.path(), decorate(plain.get(page.path()) + " (" + way.apply(page) + ")"));
                    taken.merge(key(page), 1, Integer::sum);
                }
                open = open.stream()
                        .filter(page -> taken.getOrDefault(key(page), 0) > 1)
                        .toList();
            }
        }
    }

    /** What no two pages may share. */
    private String key(OutlinePage page) {
        return page.space().toLowerCase(Locale.ROOT) + "\n" + TitleFolding.fold(titles.getOrDefault(page.path(), ""));
    }

    private Map<String, List<OutlinePage>> clashes() {
        Map<String, List<OutlinePage>> byTitle = new LinkedHashMap<>();
        for (OutlinePage page : pages.values()) {
            if (!page.isBlogPost()) {
                byTitle.computeIfAbsent(key(page), none -> new ArrayList<>()).add(page);
            }
        }
        byTitle.values().removeIf(same -> same.size() < 2);
        return byTitle;
    }

    /** Which of them is to have another title only a person can say, so all of them are held. */
    private void report(List<OutlinePage> same) {
        for (int i = 0; i < same.size(); i++) {
            OutlinePage page = same.get(i);
            OutlinePage other = same.get(i == 0 ? 1 : 0);
            remarks.add(page.remark(Diagnostic.error(
                    "title-clash",
                    page.location("title"),
                    "the title '" + titles.get(page.path()) + "' of '" + page.path()
                            + "' is also the title of '"
                            + other.path() + "', and titles are unique in space " + page.space()
                            + " (upper and lower case are the same)",
                    remedy(other, page))));
        }
    }

    private String remedy(OutlinePage first, OutlinePage second) {
        String remedy = first.isGenerated() && second.isGenerated()
                ? "put an index.md with another title into one of the folders"
                : "give one of them another title in its front matter";
        return manifest.policy().titleClash() == TitleClashPolicy.QUALIFY
                ? remedy
                : remedy + ", or set 'policy.titleClash: qualify'";
    }

    private void checkLength(OutlinePage page) {
        String title = titles.getOrDefault(page.path(), "");
        if (title.isEmpty()) {
            remarks.add(page.remark(Diagnostic.error(
                    "title-empty",
                    page.location("title"),
                    "'" + page.path() + "' has no title",
                    "set 'title' in its front matter")));
        } else if (title.length() > TitleFolding.LONGEST) {
            remarks.add(page.remark(Diagnostic.error(
                    "title-too-long",
                    page.location("title"),
                    "the title of '" + page.path() + "' has " + title.length()
                            + " characters, and Confluence takes at most " + TitleFolding.LONGEST,
                    "shorten it, or set a shorter 'title' in its front matter")));
        }
    }
}
