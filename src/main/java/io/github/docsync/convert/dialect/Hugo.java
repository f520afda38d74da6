package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Hugo with its common themes: shortcodes, and {@code _index.md} as a folder's page. */
final class Hugo implements Dialect {
    private static final List<String> OWN_FOLDERS = List.of("archetypes", "layouts", "themes");
    private static final Set<String> FOLDERS = Set.of("content", "layouts", "archetypes", "themes");

    @Override
    public DialectName name() {
        return DialectName.HUGO;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        DocPath folder = file.folder();
        if (folder.name().equals("_default") && folder.folder().name().equals("config")) {
            return HugoSettings.OWN_NAMES.contains(file.name()) || HugoSettings.SHARED_NAMES.contains(file.name())
                    ? Optional.of(folder.folder().folder())
                    : Optional.empty();
        }
        if (HugoSettings.OWN_NAMES.contains(file.name())) {
            return Optional.of(folder);
        }
        boolean hugo = HugoSettings.SHARED_NAMES.contains(file.name())
                && !Zola.isSettings(file, files)
                && FOLDERS.stream()
                        .anyMatch(name ->
                                folder.resolve(name).filter(files::isFolder).isPresent());
        return hugo ? Optional.of(folder) : Optional.empty();
    }

    @Override
    public Set<String> indexNames() {
        return Set.of("_index");
    }

    /** Templates of new pages and of the site are not documents. */
    @Override
    public Predicate<DocPath> ownFiles(DialectScope scope) {
        List<DocPath> folders = OWN_FOLDERS.stream()
                .flatMap(name -> scope.site().resolve(name).stream())
                .toList();
        return file -> folders.stream().anyMatch(file::isBelow);
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return HugoSettings.read(scope, "contentDir").stream()
                .filter(String.class::isInstance)
                .map(Object::toString)
                .findFirst()
                .or(() -> Optional.of("content"))
                .flatMap(scope.site()::resolve)
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public GeneratedAddresses addresses(DialectScope scope) {
        return HugoPermalinks.of(scope);
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return Stream.concat(
                        Stream.of(new NamedValues(scope), new HugoShortcodes(scope), new Callouts()),
                        BracketFormulas.ofHugo(scope).stream())
                .toList();
    }
}
