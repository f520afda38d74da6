package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What one site generator or wiki adds to Markdown as GitHub reads it. Immutable and thread-safe. */
public interface Dialect {
    DialectName name();

    /**
     * The folder that a file speaks for, if it is one of those that the generator itself looks for.
     *
     * @param files for a look into a file whose name alone does not tell
     */
    Optional<DocPath> siteOf(DocPath file, RepositoryFiles files);

    /** Whether it makes a site of a folder by itself, so that the nearest one counts; else it joins the others. */
    default boolean isGenerator() {
        return true;
    }

    /** Names, without extension, of further files that are the page of their folder, such as {@code _index}. */
    default Set<String> indexNames() {
        return Set.of();
    }

    /** Which Markdown files are the generator's own and not pages, such as the {@code SUMMARY.md} of mdBook. */
    default Predicate<DocPath> ownFiles(DialectScope scope) {
        return file -> false;
    }

    /** Which documents the generator leaves out of its site, by its own rules or by its settings. */
    default Predicate<DocPath> exclusions(DialectScope scope) {
        return file -> false;
    }

    /** Whether {@link #steps} read MDX; else only files with that extension are. */
    default boolean readsMdx() {
        return false;
    }

    /** Where the generator looks for documents, the first place that holds some; by default in the site's own folder. */
    default List<DocPath> documents(DialectScope scope) {
        return List.of(scope.site());
    }

    /** What rewrites a page's text, in this order. */
    default List<SourceStep> steps(DialectScope scope) {
        return List.of();
    }

    /** How links and pictures are found beyond what GitHub does. */
    default LinkRules links(DialectScope scope) {
        return SitePrefixes.rules(scope);
    }

    /** Where the generator shows pages. */
    default GeneratedAddresses addresses(DialectScope scope) {
        return GeneratedAddresses.NONE;
    }

    /** What the generator's navigation says of order and titles. */
    default Navigation navigation(DialectScope scope) {
        return Navigation.NONE;
    }
}
