package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.DocPath;
import java.util.List;

/** The addresses at which a generator shows a page, beyond its path and what its front matter says. */
@FunctionalInterface
public interface GeneratedAddresses {
    /** There are none. */
    GeneratedAddresses NONE = (page, frontMatter) -> List.of();

    /** From the site's root; empty where the path says it. */
    List<String> of(DocPath page, FrontMatter frontMatter);
}
