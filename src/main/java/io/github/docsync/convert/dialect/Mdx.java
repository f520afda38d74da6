package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** MDX by itself, whatever generator reads it; every file with the extension {@code .mdx} is. */
final class Mdx implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.MDX;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return Optional.empty();
    }

    @Override
    public boolean readsMdx() {
        return true;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new MdxSyntax(scope, Set.of("md", "mdx", "markdown")));
    }
}
