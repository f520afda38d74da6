package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.List;

/**
 * Where Docusaurus shows a page whose {@code id} is not its file's name, or that has numbers in its path which are there for the order
 * alone, {@code 01-intro/02-install.md}.
 *
 * @param tree the folder of documents
 */
record DocusaurusAddresses(DocPath tree) implements GeneratedAddresses {
    @Override
    public List<String> of(DocPath page, FrontMatter frontMatter) {
        DocPath folder = page.folder();
        String below = folder.isBelow(tree)
                ? (tree.isRoot()
                                ? folder.value()
                                : folder.value().substring(tree.value().length() + 1)) + "/"
                : "";
        Object id = frontMatter.other().get("id");
        String name = id instanceof String written && !written.isBlank() ? written.strip() : page.baseName();
        String address = MarkdownFiles.isIndex(page) && name.equals(page.baseName()) ? below : below + name;
        String shown = NumberedPath.withoutNumbers(address);
        boolean same = shown.equals(below + page.baseName()) || shown.equals(below);
        return same || shown.isBlank() ? List.of() : List.of(shown);
    }
}
