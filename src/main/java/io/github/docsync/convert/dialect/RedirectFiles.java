package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files in which redirects stand: {@code _redirects} and {@code netlify.toml} of Netlify, {@code vercel.json},
 * {@code docs.json} and {@code mint.json} of Mintlify, Docusaurus' plugin client-redirects, MkDocs' plugin redirects, and
 * {@code .openpublishing.redirection.json} of Microsoft Learn.
 */
final class RedirectFiles {
    /**
     * One of them.
     *
     * @param from a former address, or file
     * @param to where it leads: an address from the root, or of another site
     */
    record Redirect(String from, String to) {}

    private static final String GONE = "404";
    private static final Pattern OBJECT = Pattern.compile("\\{[^{}]{0,3000}\\}");
    private static final Pattern TO = Pattern.compile("\\bto\\s*:\\s*[\"'`](?<to>[^\"'`\\n]{1,300})[\"'`]");
    private static final Pattern FROM = Pattern.compile(
            "\\bfrom\\s*:\\s*(?:\\[(?<list>[^\\[\\]]{0,2000})\\]|[\"'`](?<one>[^\"'`\\n]{1,300})[\"'`])");
    private static final Pattern TEXT = Pattern.compile("[\"'`]([^\"'`\\n]{1,300})[\"'`]");

    private RedirectFiles() {}

    /** Of addresses; none for a file that is not one of those. */
    static List<Redirect> read(DocPath file, RepositoryFiles files) {
        return switch (file.name()) {
            case "_redirects" -> files.text(file).map(RedirectFiles::lines).orElse(List.of());
            case "_category_.json", "_category_.yml", "_category_.yaml" -> category(file, files);
            case "netlify.toml" -> settings(file, files, "from", "to");
            case "vercel.json", "docs.json", "mint.json" -> settings(file, files, "source", "destination");
            default ->
                SiteFiles.script(file, "docusaurus.config").isPresent()
                        ? files.text(file).map(RedirectFiles::script).orElse(List.of())
                        : List.of();
        };
    }

    /** The page that Docusaurus generates for a folder is shown by the folder's name. Source: docusaurus.io/docs/sidebar/items, generated index. */
    private static List<Redirect> category(DocPath file, RepositoryFiles files) {
        Object category = files.text(file)
                .flatMap(text -> SiteSettings.parse(file.name(), text))
                .orElse(Map.of());
        Object link = SiteSettings.at(category, "link").orElse(Map.of());
        if (!SiteSettings.at(link, "type").filter("generated-index"::equals).isPresent()) {
            return List.of();
        }
        String label = SiteSettings.at(category, "label")
                .map(Object::toString)
                .orElse(file.folder().name());
        String slug = SiteSettings.at(link, "slug")
                .map(Object::toString)
                .orElse("/category/"
                        + label.toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                                .replaceAll("^-|-$", ""));
        return List.of(new Redirect(slug, "/" + file.folder()));
    }

    /** Of files, by their paths in the repository; none for a file that holds none, or is not of MkDocs or Microsoft Learn. */
    static List<Redirect> movedFiles(DocPath file, RepositoryFiles files) {
        if (file.name().startsWith(".openpublishing.redirection")
                && file.extension().equals("json")) {
            return published(file, files);
        }
        if (!file.name().equals("mkdocs.yml") && !file.name().equals("mkdocs.yaml")) {
            return List.of();
        }
        MkDocsSettings settings = MkDocsSettings.of(new DialectScope(file.folder(), file.folder(), files));
        List<Redirect> redirects = new ArrayList<>();
        settings.option("redirects", "redirect_maps").ifPresent(maps -> {
            if (maps instanceof Map<?, ?> map) {
                map.forEach((from, to) -> {
                    Optional<String> former = path(settings.documents(), from);
                    Optional<String> now = String.valueOf(to).contains("://")
                            ? Optional.of(String.valueOf(to))
                            : path(settings.documents(), to).map(path -> "/" + path);
                    former.ifPresent(path -> now.ifPresent(target -> redirects.add(new Redirect(path, target))));
                });
            }
        });
        return redirects;
    }

    /** Source: learn.microsoft.com/contribute, redirections: {@code source_path} is read from the file's folder. */
    private static List<Redirect> published(DocPath file, RepositoryFiles files) {
        return files.text(file).flatMap(text -> SiteSettings.parse(file.name(), text)).stream()
                .flatMap(root -> SiteSettings.at(root, "redirections").stream())
                .flatMap(redirects -> redirects instanceof List<?> items ? items.stream() : Stream.of())
                .flatMap(item -> Stream.concat(
                                SiteSettings.at(item, "source_path").map(path -> path(file.folder(), path)).stream(),
                                SiteSettings.at(item, "source_path_from_root")
                                        .map(path -> path(DocPath.ROOT, path))
                                        .stream())
                        .flatMap(Optional::stream)
                        .flatMap(former -> SiteSettings.at(item, "redirect_url").stream()
                                .map(now -> new Redirect(former, now.toString()))))
                .toList();
    }

    private static Optional<String> path(DocPath documents, @Nullable Object written) {
        return documents
                .resolve(String.valueOf(written).replaceFirst("[?#].*", "").replaceFirst("^/+", ""))
                .map(DocPath::value);
    }

    /** Source: docs.netlify.com/routing/redirects. */
    private static List<Redirect> lines(String text) {
        List<Redirect> redirects = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> line.startsWith("/")).forEach(line -> {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                if (words[i].startsWith("/") || words[i].contains("://")) {
                    if (i + 1 == words.length || !words[i + 1].startsWith(GONE)) {
                        redirects.add(new Redirect(words[0], words[i]));
                    }
                    break;
                }
            }
        });
        return redirects;
    }

    private static List<Redirect> settings(DocPath file, RepositoryFiles files, String from, String to) {
        return files.text(file).filter(text -> text.contains("redirects")).stream()
                .flatMap(text -> SiteSettings.parse(file.name(), text).stream())
                .flatMap(root -> SiteSettings.at(root, "redirects").stream())
                .flatMap(redirects -> redirects instanceof List<?> items ? items.stream() : Stream.of())
                .flatMap(item -> item instanceof Map<?, ?> map
                                && map.get(from) instanceof String former
                                && map.get(to) instanceof String now
                                && !GONE.equals(String.valueOf(map.get("status")))
                        ? Stream.of(new Redirect(former, now))
                        : Stream.of())
                .toList();
    }

    /** Source: docusaurus.io/docs/api/plugins/@docusaurus/plugin-client-redirects. */
    private static List<Redirect> script(String text) {
        int plugin = text.indexOf("client-redirects");
        if (plugin < 0) {
            return List.of();
        }
        List<Redirect> redirects = new ArrayList<>();
        Matcher object = OBJECT.matcher(text).region(plugin, text.length());
        while (object.find()) {
            Matcher to = TO.matcher(object.group());
            Matcher from = FROM.matcher(object.group());
            if (to.find() && from.find()) {
                Stream<String> former = from.group("one") != null
                        ? Stream.of(from.group("one"))
                        : TEXT.matcher(from.group("list")).results().map(found -> found.group(1));
                former.forEach(address -> redirects.add(new Redirect(address, to.group("to"))));
            }
        }
        return redirects;
    }
}
