package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that {@code permalinks} of Hugo's settings gives to the pages of a section, and those that Hugo makes of paths. */
final class HugoPermalinks implements GeneratedAddresses {
    private static final Pattern TOKEN = Pattern.compile(":(?<name>[a-z]{1,30})(?:\\[(?<range>[^\\]]{1,20})\\])?");
    private static final Pattern DATE =
            Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2}).*", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:-[A-Za-z]{2,4})?");

    private final DocPath content;
    private final Map<String, String> ofPages = new HashMap<>();
    private final Map<String, String> ofSections = new HashMap<>();

    private HugoPermalinks(DocPath content) {
        this.content = content;
    }

    static HugoPermalinks of(DialectScope scope) {
        HugoPermalinks permalinks =
                new HugoPermalinks(scope.site().resolve("content").orElse(scope.site()));
        HugoSettings.read(scope, "permalinks").forEach(permalinks::add);
        return permalinks;
    }

    private void add(Object settings) {
        if (settings instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof String pattern) {
                    ofPages.putIfAbsent(String.valueOf(key), pattern);
                }
            });
            add(SiteSettings.at(settings, "page"), ofPages);
            add(SiteSettings.at(settings, "section"), ofSections);
        }
    }

    private static void add(Optional<Object> settings, Map<String, String> patterns) {
        if (settings.orElse(null) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> patterns.putIfAbsent(String.valueOf(key), String.valueOf(value)));
        }
    }

    @Override
    public List<String> of(DocPath page, FrontMatter frontMatter) {
        List<String> folders = folders(page);
        if (folders.isEmpty()) {
            return List.of();
        }
        String pattern = (page.baseName().equals("_index") ? ofSections : ofPages).get(folders.get(0));
        if (pattern == null) {
            return ofPath(page);
        }
        return TOKEN.matcher(pattern)
                        .results()
                        .allMatch(token ->
                                value(token, page, folders, frontMatter).isPresent())
                ? List.of(TOKEN.matcher(pattern)
                        .replaceAll(token -> Matcher.quoteReplacement(
                                value(token, page, folders, frontMatter).orElse(""))))
                : List.of();
    }

    /** In small letters and with hyphens for spaces. Source: gohugo.io/configuration/all, disablePathToLower. */
    private List<String> ofPath(DocPath page) {
        boolean index = MarkdownFiles.isIndex(page) || page.baseName().equals("_index");
        List<String> names = new ArrayList<>(below(page.folder()));
        if (!index) {
            names.add(page.baseName());
        }
        String path = String.join("/", names);
        String shown = path.toLowerCase(Locale.ROOT).replace(' ', '-');
        return shown.equals(path) ? List.of() : List.of("/" + shown + "/");
    }

    /** The folders of a page below those of the content and of its language. */
    private List<String> folders(DocPath page) {
        if (!page.isBelow(content)) {
            return List.of();
        }
        return below(MarkdownFiles.isIndex(page) ? page.folder().folder() : page.folder());
    }

    private List<String> below(DocPath folder) {
        List<String> names = new ArrayList<>();
        for (DocPath at = folder; at.isBelow(content); at = at.folder()) {
            names.add(0, at.name());
        }
        return !names.isEmpty() && LANGUAGE.matcher(names.get(0)).matches() ? names.subList(1, names.size()) : names;
    }

    private static Optional<String> value(
            MatchResult token, DocPath page, List<String> folders, FrontMatter frontMatter) {
        String name = token.group(1);
        Object slug = frontMatter.other().get("slug");
        String file = MarkdownFiles.isIndex(page) || page.baseName().equals("_index")
                ? page.folder().name()
                : page.baseName();
        return switch (name) {
            case "section" -> Optional.of(folders.get(0));
            case "sections" -> sections(folders, token.group(2));
            case "sectionslug", "sectionsslug" -> Optional.of(addressed(String.join("/", folders)));
            case "filename", "contentbasename" -> Optional.of(file);
            case "slugorfilename", "slugorcontentbasename" -> Optional.of(slug == null ? file : slug.toString());
            case "title" -> Optional.ofNullable(frontMatter.title()).map(HugoPermalinks::addressed);
            case "slug" ->
                slug != null
                        ? Optional.of(slug.toString())
                        : Optional.ofNullable(frontMatter.title()).map(HugoPermalinks::addressed);
            case "year", "month", "day" -> {
                Object date = frontMatter.other().get("date");
                Matcher matcher = DATE.matcher(date == null ? "" : date.toString());
                yield matcher.matches() ? Optional.of(matcher.group(name)) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** All of them, or those from one on: {@code [1:]}. */
    private static Optional<String> sections(List<String> folders, String range) {
        if (range == null) {
            return Optional.of(String.join("/", folders));
        }
        Matcher from = Pattern.compile("([0-9]{1,3}):").matcher(range);
        return from.matches()
                ? Optional.of(String.join(
                        "/",
                        folders.subList(Math.min(folders.size(), Integer.parseInt(from.group(1))), folders.size())))
                : Optional.empty();
    }

    private static String addressed(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}/._ -]+", "")
                .strip()
                .replace(' ', '-');
    }
}
