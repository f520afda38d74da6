package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Zola: shortcodes in the marks of Tera, and {@code _index.md} as a folder's page. */
final class Zola implements Dialect {
    private static final Pattern ADDRESS = Pattern.compile("(?m)^base_url[ \\t]*=");

    @Override
    public DialectName name() {
        return DialectName.ZOLA;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return isSettings(file, files) ? Optional.of(file.folder()) : Optional.empty();
    }

    /** Its settings have the name of Hugo's and another key for the address. */
    static boolean isSettings(DocPath file, RepositoryFiles files) {
        return (file.name().equals("config.toml") || file.name().equals("zola.toml"))
                && Stream.of("content", "templates")
                        .anyMatch(name -> file.folder()
                                .resolve(name)
                                .filter(files::isFolder)
                                .isPresent())
                && files.text(file).filter(text -> ADDRESS.matcher(text).find()).isPresent();
    }

    @Override
    public Set<String> indexNames() {
        return Set.of("_index");
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return scope.site().resolve("content").map(List::of).orElse(List.of());
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new ZolaShortcodes(), new Callouts());
    }
}
