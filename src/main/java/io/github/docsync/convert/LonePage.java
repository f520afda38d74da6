package io.github.docsync.convert;

import io.github.docsync.markdown.Anchors;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The world round a text that belongs to no repository: there is nothing but the text itself, and links to its own headings. */
final class LonePage implements SiteLookup {
    private final Anchors anchors;
    private final Set<String> linked = new LinkedHashSet<>();

    LonePage(ParsedDocument document) {
        anchors = document.anchors();
        document.links().stream()
                .map(link -> LinkDestinations.read(document.path(), link.destination()))
                .filter(LinkDestination.SamePage.class::isInstance)
                .map(link -> ((LinkDestination.SamePage) link).fragment())
                .forEach(fragment -> anchors.find(fragment).ifPresent(linked::add));
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        return Optional.empty();
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return Optional.empty();
    }

    @Override
    public boolean isFolder(DocPath path) {
        return false;
    }

    @Override
    public ByteSource content(DocPath path) {
        throw new IllegalArgumentException("there is no file " + path);
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return Optional.empty();
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return linked.contains(headingId);
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return anchors.find(fragment);
    }

    @Override
    public Optional<String> accountId(String userName) {
        return Optional.empty();
    }
}
