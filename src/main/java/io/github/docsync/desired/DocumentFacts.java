package io.github.docsync.desired;

import io.github.docsync.markdown.Anchors;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What the outline needs to know of a Markdown file; small, so that it can be kept for every page while syntax trees come
 * and go.
 *
 * @param blob Git's object id
 * @param firstHeading the text of the first H1
 * @param titleLocation where its first H1 stands, or its first line
 * @param anchors what links can lead to
 * @param links the links found
 * @param diagnostics mistakes in its encoding and front matter
 */
record DocumentFacts(
        DocPath path,
        String blob,
        FrontMatter frontMatter,
        Optional<String> firstHeading,
        SourceLocation titleLocation,
        Anchors anchors,
        List<FoundLink> links,
        List<Diagnostic> diagnostics) {}
