package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** VitePress and VuePress: included code, containers. */
final class VitePress implements Dialect {
    private static final Pattern SETTINGS =
            Pattern.compile("\\.(?:vitepress|vuepress)/config(?:/[\\w-]+)?\\.[cm]?[jt]s$");

    private static final Pattern EXCLUDED =
            Pattern.compile("\\b(?:srcExclude|pagePatterns)\\s*:\\s*\\[([^\\[\\]]{0,2000})\\]");

    /** A page that is a template, for pages that a script next to it lists. */
    private static final Pattern TEMPLATE = Pattern.compile("\\[[\\w.-]{1,100}\\]\\.md$");

    private static final Pattern TEXT = Pattern.compile("[\"'`]([^\"'`\\n]{1,200})[\"'`]");
    private static final Pattern FOLDER = Pattern.compile("\\bsrcDir\\s*:\\s*[\"'`]([^\"'`\\n]{1,200})[\"'`]");

    @Override
    public DialectName name() {
        return DialectName.VITEPRESS;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.inside(file, ".vitepress").or(() -> SiteFiles.inside(file, ".vuepress"));
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return ScriptNavigations.ofVitePress(scope);
    }

    /** The texts of the scripts that the site is set up in. */
    static Stream<String> settings(DialectScope scope) {
        return scope.files().all().stream()
                .filter(file -> SETTINGS.matcher(file.value()).find()
                        && SiteFiles.inside(file, file.value().contains(".vitepress/") ? ".vitepress" : ".vuepress")
                                .filter(scope.site()::equals)
                                .isPresent())
                .flatMap(file -> scope.files().text(file).stream());
    }

    /**
     * Source: vitepress.dev/reference/site-config, srcExclude; vitepress.dev/guide/routing, dynamic routes; and
     * vuepress.vuejs.org/reference/config.html, pagePatterns, of which only those with {@code !} leave files out.
     */
    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        Predicate<DocPath> excluded = IgnorePatterns.from(
                documents(scope).get(0),
                settings(scope)
                        .flatMap(script -> EXCLUDED.matcher(script).results())
                        .flatMap(VitePress::patterns)
                        .toList());
        return excluded.or(file -> isTemplate(file, scope.files()));
    }

    private static Stream<String> patterns(MatchResult setting) {
        boolean inverted = setting.group().startsWith("pagePatterns");
        return TEXT.matcher(setting.group(1))
                .results()
                .map(text -> text.group(1))
                .filter(pattern -> pattern.startsWith("!") == inverted)
                .map(pattern -> inverted ? pattern.substring(1) : pattern);
    }

    private static boolean isTemplate(DocPath file, RepositoryFiles files) {
        return TEMPLATE.matcher(file.name()).find()
                && Stream.of("js", "ts", "mjs", "mts")
                        .flatMap(extension ->
                                file.folder().resolve(file.name().replaceFirst("md$", "paths." + extension)).stream())
                        .anyMatch(files::isFile);
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return settings(scope)
                .flatMap(script -> FOLDER.matcher(script).results())
                .flatMap(found -> scope.site().resolve(found.group(1)).stream())
                .findFirst()
                .map(List::of)
                .orElse(List.of(scope.site()));
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return Stream.concat(
                        VitePressAttributes.of(scope).stream(),
                        Stream.of(
                                new HomePage(),
                                new VueScripts(),
                                new VitePressIncludes(scope),
                                new CodeNotations(),
                                new SizedPictures(),
                                new VuePressTabs(),
                                new VueValues(),
                                new VueComponents(scope),
                                new Callouts(),
                                new Containers(),
                                new InlineFootnotes()))
                .toList();
    }
}
