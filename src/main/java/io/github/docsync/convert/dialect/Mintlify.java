package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Mintlify: MDX, parts that pages import, and the navigation in {@code docs.json}. */
final class Mintlify implements Dialect {
    /** What it makes no pages of. Source: mintlify.com/docs/organize/mintignore, default ignored patterns; create/reusable-snippets. */
    private static final List<String> NO_PAGES = List.of(
            "node_modules/", "README.md", "LICENSE.md", "CHANGELOG.md", "CONTRIBUTING.md", "/snippets/", "/_snippets/");

    @Override
    public DialectName name() {
        return DialectName.MINTLIFY;
    }

    /** Other tools have a {@code docs.json}, too. */
    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "mint.json")
                .or(() -> SiteFiles.named(file, "docs.json")
                        .filter(folder -> files.text(file)
                                .filter(text -> (text.contains("\"navigation\"") && text.contains("\"pages\""))
                                        || text.contains("mintlify.com/"))
                                .isPresent()));
    }

    @Override
    public Predicate<DocPath> exclusions(DialectScope scope) {
        List<String> patterns = new ArrayList<>(NO_PAGES);
        scope.text(".mintignore").ifPresent(text -> patterns.addAll(text.lines().toList()));
        return IgnorePatterns.ofGit(scope.site(), patterns);
    }

    @Override
    public boolean readsMdx() {
        return true;
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return List.of(new MintlifyPages(), new MdxSyntax(scope, Set.of("md", "mdx")));
    }

    @Override
    public Navigation navigation(DialectScope scope) {
        return MintlifyNavigation.of(scope);
    }
}
