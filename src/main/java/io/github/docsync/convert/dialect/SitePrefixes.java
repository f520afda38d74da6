package io.github.docsync.convert.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a generator's own files where its site is, and what the addresses of its documents begin with. */
final class SitePrefixes {
    /** A path that need not begin with a slash. */
    private static final String PATH_ALONE = "routeBasePath";

    /** The key in each file whose value is an address, or the path of one. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "site_url",
            List.of("mkdocs.yml", "mkdocs.yaml"),
            "baseUrl",
            List.of("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"),
            PATH_ALONE,
            List.of("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"),
            "baseURL",
            HugoSettings.FILES,
            "site-url",
            List.of("book.toml"),
            "base",
            List.of(
                    ".vitepress/config.js",
                    ".vitepress/config.ts",
                    ".vitepress/config.mts",
                    ".vitepress/config.mjs",
                    ".vuepress/config.js",
                    ".vuepress/config.ts"),
            "baseurl",
            List.of("_config.yml", "_config.yaml"),
            "basePath",
            List.of("next.config.js", "next.config.mjs", "next.config.ts"));

    /** The key in each file whose value is the address of the site; of scripts only at the beginning of a line, as others are further in. */
    private static final Map<String, List<String>> ADDRESSES = Map.of(
            "site_url",
            List.of("mkdocs.yml", "mkdocs.yaml"),
            "url",
            List.of(
                    "docusaurus.config.js",
                    "docusaurus.config.ts",
                    "docusaurus.config.mjs",
                    "_config.yml",
                    "_config.yaml"),
            "baseURL",
            HugoSettings.FILES,
            "base_url",
            List.of("zola.toml", "config.toml"),
            "site-url",
            List.of("_quarto.yml"),
            "site",
            List.of("astro.config.mjs", "astro.config.ts", "astro.config.js"));

    private static final Pattern UNREAL =
            Pattern.compile("(?:localhost|[0-9.]+|(?:[^/]+\\.)?example\\.(?:com|org|net)|[^/.]+)(?::.*)?|.*[${}<>].*");

    private static final Pattern HOST = Pattern.compile("^(?:https?:)?//[^/]*");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*");

    private SitePrefixes() {}

    /** What links of a site may begin with and its files do not. */
    static LinkRules rules(DialectScope scope) {
        Set<String> prefixes = new LinkedHashSet<>();
        KEYS.forEach((key, files) -> {
            Pattern line = Pattern.compile("(?m)(?:^|[{,])[ \\t]*[\"']?" + Pattern.quote(key)
                    + "[\"']?[ \\t]*[:=][ \\t]*[\"'`]?(?<value>[^\"'`\\s,#]{1,300})");
            for (String file : files) {
                scope.text(file).ifPresent(text -> add(line.matcher(text), key.equals(PATH_ALONE), prefixes));
            }
        });
        return new LinkRules(List.of(scope.site()), List.copyOf(prefixes), true, false, site(scope));
    }

    /** Scheme and host of the site. */
    private static @Nullable OtherPages site(DialectScope scope) {
        return ADDRESSES.entrySet().stream()
                .flatMap(key -> key.getValue().stream()
                        .flatMap(file -> scope.text(file).stream())
                        .flatMap(text -> address(key.getKey(), text).stream()))
                .findFirst()
                .map(address -> new OtherPages(address, true))
                .orElse(null);
    }

    private static Optional<String> address(String key, String text) {
        Matcher line = Pattern.compile("(?m)^(?: {0,2}|\\t)[\"']?" + Pattern.quote(key)
                        + "[\"']?[ \\t]*[:=][ \\t]*[\"'`]?(?<origin>https?://(?<host>[^\"'`\\s,/]{1,200}))")
                .matcher(text);
        return line.results()
                .filter(found -> !UNREAL.matcher(found.group(2)).matches())
                .map(found -> found.group(1))
                .findFirst();
    }

    private static void add(Matcher matcher, boolean pathAlone, Set<String> prefixes) {
        while (matcher.find()) {
            String value = matcher.group("value");
            String path = HOST.matcher(pathAlone && !value.startsWith("/") ? "/" + value : value)
                    .replaceFirst("")
                    .replaceFirst("/+$", "");
            if (PATH.matcher(path).matches()) {
                prefixes.add(path);
            }
        }
    }
}
