package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links whose scheme is short for an address: those that MyST has, {@code wiki:Book} and {@code doi:10.1000/1}, those that {@code conf.py}
 * adds as {@code myst_url_schemes}, and {@code xref:project/page} and {@code inv:project#name} to other projects. Source:
 * myst-parser.readthedocs.io/en/latest/syntax/cross-referencing.html, mystmd.org/guide/external-references.
 */
final class MystSchemes implements SourceStep {
    private static final Pattern LINK =
            Pattern.compile("\\]\\(<?(?<scheme>[a-z][a-z0-9+.-]{1,30}):(?<rest>[^()\\s<>]{1,400})>?\\)"
                    + "|(?<!\\]\\()(?<!\\[)<(?<auto>[a-z][a-z0-9+.-]{1,30}):(?<autorest>[^()\\s<>]{1,400})>");
    private static final Pattern SETTINGS = Pattern.compile("myst_url_schemes\\s*=\\s*\\{");
    private static final Pattern SCHEME =
            Pattern.compile("[\"'](?<name>[a-z][a-z0-9+.-]{1,30})[\"']\\s*:\\s*(?:[\"'](?<plain>[^\"'\\n"
                    + "]{1,400})[\"']|\\{(?<body>(?:\"[^\"\\n"
                    + "]{0,400}\"|'[^'\\n"
                    + "]{0,400}'|[^{}\"']){0,2000}+)\\})");
    private static final Pattern SETTING =
            Pattern.compile("[\"'](?<key>url|title)[\"']\\s*:\\s*[\"'](?<value>[^\"'\\n]{1,400})[\"']");
    private static final int LONGEST_SETTINGS = 20_000;

    private static final Map<String, Scheme> BUILT_IN = Map.of(
            "wiki", new Scheme("https://en.wikipedia.org/wiki/{{path}}#{{fragment}}", null),
            "doi", new Scheme("https://doi.org/{{path}}", null),
            "rrid", new Scheme("https://scicrunch.org/resolver/{{path}}", null),
            "ror", new Scheme("https://ror.org/{{path}}", null));

    private final Map<String, Scheme> schemes = new HashMap<>(BUILT_IN);
    private final MystProjects projects;

    /**
     * What a scheme is short for.
     *
     * @param title of a link without text; null for its address as it is written
     */
    private record Scheme(String url, @Nullable String title) {}

    MystSchemes(DialectScope scope) {
        projects = MystProjects.of(scope);
        scope.text("conf.py").ifPresent(this::readSettings);
    }

    private void readSettings(String settings) {
        Matcher start = SETTINGS.matcher(settings);
        if (!start.find()) {
            return;
        }
        int end = settings.indexOf("\n}", start.end());
        Matcher found = SCHEME.matcher(settings.substring(
                start.end(),
                Math.min(
                        end < 0 ? settings.length() : end,
                        Math.min(settings.length(), start.end() + LONGEST_SETTINGS))));
        while (found.find()) {
            String url = found.group("plain");
            String title = null;
            Matcher setting = SETTING.matcher(url == null ? found.group("body") : "");
            while (setting.find()) {
                url = setting.group("key").equals("url") ? setting.group("value") : url;
                title = setting.group("key").equals("title") ? setting.group("value") : title;
            }
            if (url != null) {
                schemes.put(found.group("name"), new Scheme(url, title));
            }
        }
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        List<Tag> tags = new ArrayList<>(
                PatternTags.scan(text.text(), "scheme", LINK, false, "scheme", "rest", "auto", "autorest"));
        tags.sort(Comparator.comparingInt(Tag::start));
        return TagRewriter.rewrite(text, tags, this::translate, context);
    }

    private Translation translate(TagElement element) {
        Tag tag = element.tag();
        String scheme = tag.valueOrEmpty("scheme", "auto");
        String rest = tag.valueOrEmpty("rest", "autorest");
        Optional<String> address = address(scheme, rest);
        if (address.isEmpty()) {
            return new Translation.Kept();
        }
        boolean bare = tag.value("auto").isPresent();
        boolean untitled = bare || (tag.start() > 0 && element.text().charAt(tag.start() - 1) == '[');
        String title = untitled ? MarkdownPieces.text(title(scheme, rest)) : "";
        return new Translation.Inline(
                bare
                        ? MarkdownPieces.link(title, address.get())
                        : title + "](" + MarkdownPieces.destination(address.get()) + ")");
    }

    private Optional<String> address(String scheme, String rest) {
        if (scheme.equals("path")) {
            return Optional.of(rest);
        }
        if (scheme.equals("xref") || scheme.equals("inv")) {
            Matcher name = Pattern.compile("[\\w.-]+").matcher(rest);
            String behind = name.lookingAt() ? rest.substring(name.end()) : rest;
            return Optional.of(name)
                    .filter(Matcher::lookingAt)
                    .flatMap(found -> projects.address(found.group() + ":"))
                    .map(base -> scheme.equals("xref") ? base.replaceFirst("/$", "") + behind : base);
        }
        return Optional.ofNullable(schemes.get(scheme)).map(found -> fill(found.url(), rest));
    }

    private String title(String scheme, String rest) {
        Scheme found = schemes.get(scheme);
        String title = found == null ? null : found.title();
        if (title != null) {
            return fill(title, rest);
        }
        boolean name = rest.contains("#") && (scheme.equals("inv") || scheme.equals("xref"));
        return name ? rest.substring(rest.indexOf('#') + 1) : rest.replace('_', ' ');
    }

    private static String fill(String template, String rest) {
        int hash = rest.indexOf('#');
        return template.replace("{{path}}", hash < 0 ? rest : rest.substring(0, hash))
                .replace("#{{fragment}}", hash < 0 ? "" : rest.substring(hash))
                .replace("{{fragment}}", hash < 0 ? "" : rest.substring(hash + 1))
                .replace("{{uri}}", rest);
    }
}
