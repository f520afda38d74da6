package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** VitePress and VuePress: included code, containers. */
final class VitePress implements Dialect {
    private static final Pattern SETTINGS =
            Pattern.compile("\\.(?:vitepress|vuepress)/config(?:/[\\w-]+)?\\.[cm]?[jt]s$");

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

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return Stream.concat(
                        VitePressAttributes.of(scope).stream(),
                        Stream.of(
                                new VitePressIncludes(scope),
                                new VueComponents(scope),
                                new Callouts(),
                                new Containers()))
                .toList();
    }
}
