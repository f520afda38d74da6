package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** VitePress and VuePress: included code, containers. */
final class VitePress implements Dialect {
    private static final Pattern SETTINGS =
            Pattern.compile("\\.(?:vitepress|vuepress)/config(?:/[\\w-]+)?\\.[cm]?[jt]s$");

    private static final Pattern EXCLUDED = Pattern.compile("\\bsrcExclude\\s*:\\s*\\[([^\\[\\]]{0,2000})\\]");
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

    /** Source: vitepress.dev/reference/site-config, srcExclude. */
    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        return IgnorePatterns.from(
                documents(scope).get(0),
                settings(scope)
                        .flatMap(script -> EXCLUDED.matcher(script).results())
                        .flatMap(found -> TEXT.matcher(found.group(1)).results())
                        .map(text -> text.group(1))
                        .toList());
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
                                new VitePressIncludes(scope),
                                new CodeNotations(),
                                new VuePressTabs(),
                                new VueValues(),
                                new VueComponents(scope),
                                new Callouts(),
                                new Containers(),
                                new InlineFootnotes()))
                .toList();
    }
}
