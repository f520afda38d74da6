package io.github.docsync.convert.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a generator's own files what the addresses of its site begin with. */
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
        return new LinkRules(List.of(scope.site()), List.copyOf(prefixes), true, false, null);
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
