package io.github.docsync.desired;

import io.github.docsync.manifest.PageEntry;
import io.github.docsync.markdown.ContentType;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page's place, before its title and body are known.
 *
 * @param path the file, or the folder of a generated page
 * @param entry the manifest's entry that it comes from
 * @param entryIndex the entry's place in the manifest
 * @param facts what its file says; null for a generated page
 * @param folder the folder that this page stands for, if it is the page of one
 * @param parent what it hangs under
 * @param space the key of its space
 * @param navigation what the site generator's navigation says of it
 */
record OutlinePage(
        DocPath path,
        PageEntry entry,
        int entryIndex,
        @Nullable DocumentFacts facts,
        @Nullable DocPath folder,
        PageContent.Parent parent,
        String space,
        NavigationEntry navigation) {
    boolean isGenerated() {
        return facts == null;
    }

    boolean isBlogPost() {
        return facts != null && facts.frontMatter().type() == ContentType.BLOG_POST;
    }

    /** The id of the existing page that the manifest names for this file; a tree names none. */
    @Nullable
    String idOfEntry() {
        return entry.glob() == null ? entry.pageId() : null;
    }

    /** The id of the existing page that the file itself names. */
    @Nullable
    String idOfFrontMatter() {
        return facts == null ? null : facts.frontMatter().id();
    }

    OutlinePage withParent(PageContent.Parent newParent) {
        return new OutlinePage(path, entry, entryIndex, facts, folder, newParent, space, navigation);
    }

    /** Its place among its siblings: what its file says, else what the navigation does; without either it comes last. */
    double order() {
        Integer own = facts == null ? null : facts.frontMatter().order();
        if (own != null) {
            return own;
        }
        Optional<Double> foreign = facts == null ? Optional.empty() : NavigationEntry.order(facts.frontMatter());
        return foreign.or(() -> Optional.ofNullable(navigation.order()).map(Integer::doubleValue))
                .orElse(Double.MAX_VALUE);
    }

    /** A mistake or warning about this page: its file's, or where it has none, the manifest's. */
    Remark remark(Diagnostic diagnostic) {
        return facts == null ? new Remark.OfManifest(diagnostic) : new Remark.OfPage(path, diagnostic);
    }

    /** Where to point a person who must correct something about this page as a whole. */
    SourceLocation location() {
        return facts == null ? entry.location() : new SourceLocation(path.value(), 1, 1);
    }

    /** Where a front matter key stands, or the page as a whole; for {@code title} the heading that it is taken from. */
    SourceLocation location(String key) {
        if (facts == null) {
            return entry.location();
        }
        return facts.frontMatter()
                .location(key)
                .orElseGet(() -> key.equals("title") ? facts.titleLocation() : location());
    }
}
