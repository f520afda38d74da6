package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Quarto: its shortcodes, which look like Hugo's, and Pandoc's containers. */
final class Quarto implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.QUARTO;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "_quarto.yml").or(() -> SiteFiles.named(file, "_quarto.yaml"));
    }

    /** Parts of other documents. Source: quarto.org/docs/websites, render targets. */
    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        return file -> IgnorePatterns.isUnderscored(file, scope.site());
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        Map<String, String> values = new HashMap<>();
        for (String file : List.of("_variables.yml", "_quarto.yml", "_quarto.yaml")) {
            SiteSettings.read(scope, file).ifPresent(settings -> HugoParameters.add("", settings, values));
        }
        Stream<SourceStep> own = Stream.of(
                new HugoShortcodes(scope, values),
                new QuartoFormats(),
                new QuartoReferences(scope),
                new QuartoCells(scope));
        return Stream.concat(own, Pandoc.syntax().stream()).toList();
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofQuarto(scope);
    }
}
