package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.Optional;

/**
 * Where a dialect holds.
 *
 * @param site the folder that the generator's own files lie in
 * @param tree the folder of documents: the base of the manifest's entry
 * @param files the files of the repository
 */
public record DialectScope(DocPath site, DocPath tree, RepositoryFiles files) {
    /** The text of a file of the site's folder. */
    Optional<String> text(String relative) {
        return site.resolve(relative).flatMap(files::text);
    }
}
