package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the manifest's {@code pages}: a single file, or a tree of files given by a glob.
 *
 * @param location where the entry's {@code path} stands
 * @param path the file, or the glob's base: the folder before the first wildcard
 * @param glob what the files of a tree match; null for a single file
 * @param exclude files of the tree to leave out; empty for a single file
 * @param pageId the existing page to take over and manage; null to create one; always null for a tree
 * @param parent what the entry's pages hang under; null for the place that the tree or the manifest gives
 * @param title the page's title unless front matter has one; always null for a tree
 * @param labels labels in lower case, in addition to those of the defaults and of front matter
 * @param space key of the space, if it is not the manifest's
 * @param width the pages' width, if it is not the default one
 */
public record PageEntry(
        SourceLocation location,
        DocPath path,
        @Nullable PathGlob glob,
        List<PathGlob> exclude,
        @Nullable String pageId,
        @Nullable ParentReference parent,
        @Nullable String title,
        List<String> labels,
        @Nullable String space,
        @Nullable Width width) {
    public PageEntry {
        exclude = List.copyOf(exclude);
        labels = List.copyOf(labels);
    }

    /** Whether this entry publishes {@code file}: it is the entry's file, or the tree holds it and does not exclude it. */
    public boolean includes(DocPath file) {
        return glob == null
                ? path.equals(file)
                : glob.matches(file) && exclude.stream().noneMatch(pattern -> pattern.matches(file));
    }
}
