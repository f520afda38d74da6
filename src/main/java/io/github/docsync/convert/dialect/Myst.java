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

/** MyST, for Sphinx and for Jupyter Book. */
final class Myst implements Dialect {
    private static final Pattern EXCLUDED =
            Pattern.compile("(?m)^exclude_patterns\\s*(?:\\+?=)\\s*[\\[(]([^\\[\\]()]{0,4000})[\\])]");
    private static final Pattern TEXT = Pattern.compile("[\"']([^\"'\\n]{1,200})[\"']");

    private static final Pattern GENERATORS = Pattern.compile("autodoc|autoapi|autosummary|openapi|redoc|breathe");

    @Override
    public DialectName name() {
        return DialectName.MYST;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        if (file.name().equals("conf.py")) {
            return Optional.of(file.folder())
                    .filter(folder -> files.text(file)
                            .filter(text -> text.contains("extensions") || text.contains("project"))
                            .isPresent());
        }
        return SiteFiles.named(file, "myst.yml").or(() -> SiteFiles.named(file, "_toc.yml"));
    }

    /** Source: www.sphinx-doc.org/en/master/usage/configuration.html, jupyterbook.org and mystmd.org, exclude_patterns and exclude. */
    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        Stream<String> sphinx = scope.text("conf.py").stream()
                .flatMap(text -> EXCLUDED.matcher(text).results())
                .flatMap(found -> TEXT.matcher(found.group(1)).results())
                .map(text -> text.group(1));
        Stream<String> books = Stream.of("_config.yml", "myst.yml")
                .flatMap(name -> SiteSettings.read(scope, name).stream())
                .flatMap(root -> Stream.concat(
                        SiteSettings.at(root, "exclude_patterns").stream(),
                        SiteSettings.at(root, "project")
                                .flatMap(project -> SiteSettings.at(project, "exclude"))
                                .stream()))
                .flatMap(setting -> IgnorePatterns.texts(setting).stream());
        return IgnorePatterns.from(scope.site(), Stream.concat(sphinx, books).toList());
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return MystContents.of(scope);
    }

    /** Extensions that write documents of code, and targets in them. */
    private static boolean generatesTargets(DialectScope scope) {
        return scope.text("conf.py")
                .filter(text -> GENERATORS.matcher(text).find())
                .isPresent();
    }

    /** {@code [text]{.class}} where the settings ask for it. Source: myst-parser.readthedocs.io/en/latest/syntax/optional.html, attrs_inline. */
    private static SourceStep spans(DialectScope scope) {
        boolean asked = Stream.of("conf.py", "_config.yml")
                .flatMap(name -> scope.text(name).stream())
                .anyMatch(settings -> settings.contains("attrs_inline"));
        return asked ? PandocMarks::spans : (text, context) -> text;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        MystLabels labels = MystLabels.of(scope);
        MystDirectives directives = new MystDirectives(scope, labels);
        return List.of(
                directives,
                new MystMarks(),
                spans(scope),
                new FormulaEnvironments(),
                new MystRoles(scope, labels, directives),
                new MystSchemes(scope),
                new MystLinks(labels, generatesTargets(scope)));
    }
}
