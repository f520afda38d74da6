package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Nextra: MDX, and {@code _meta} files. */
final class Nextra implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.NEXTRA;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        if (file.baseName().equals("_meta") || file.baseName().equals("_meta.global")) {
            return Optional.of(file.folder());
        }
        return SiteFiles.script(file, "next.config")
                .filter(folder ->
                        files.text(file).filter(text -> text.contains("nextra")).isPresent());
    }

    @Override
    public List<DocPath> documents(DialectScope scope) {
        return Stream.of("content", "src/content", "pages", "src/pages", "app", "src/app")
                .flatMap(folder -> scope.site().resolve(folder).stream())
                .toList();
    }

    @Override
    public boolean readsMdx() {
        return true;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new MdxSyntax(scope, Set.of("md", "mdx", "markdown")), new CodeNotations());
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return Navigations.ofNextra(scope);
    }
}
