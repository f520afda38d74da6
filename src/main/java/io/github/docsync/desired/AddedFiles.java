package io.github.docsync.desired;

import io.github.docsync.convert.LinkDestination;
import io.github.docsync.convert.LinkDestinations;
import io.github.docsync.convert.LinkTarget;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.UnreadableContent;
import java.util.Map;
import java.util.Optional;

/** A site with files that are not in its snapshot. */
record AddedFiles(SiteLookup site, Map<DocPath, byte[]> files) implements SiteLookup {
    /** Such files have no object yet. */
    private static final String NO_BLOB = "0".repeat(40);

    static SiteLookup over(SiteLookup site, Map<DocPath, byte[]> files) {
        return files.isEmpty() ? site : new AddedFiles(site, files);
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        return site.page(file);
    }

    @Override
    public Optional<PageTarget> page(LinkDestination.InRepository destination) {
        return site.page(destination);
    }

    @Override
    public LinkTarget find(DocPath from, String destination, boolean picture) {
        LinkDestination read = LinkDestinations.read(from, destination);
        return read instanceof LinkDestination.InRepository file && files.containsKey(file.path())
                ? new LinkTarget(read, false)
                : site.find(from, destination, picture);
    }

    @Override
    public boolean isLeftOut(DocPath path) {
        return site.isLeftOut(path);
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        byte[] bytes = files.get(path);
        return bytes == null ? site.file(path) : Optional.of(new SiteFile(path, NO_BLOB, bytes.length));
    }

    @Override
    public boolean isFolder(DocPath path) {
        return site.isFolder(path);
    }

    @Override
    public byte[] read(DocPath path) {
        byte[] bytes = files.get(path);
        return bytes == null ? site.read(path) : bytes.clone();
    }

    @Override
    public Optional<UnreadableContent> unreadable(DocPath path) {
        return files.containsKey(path) ? Optional.empty() : site.unreadable(path);
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return site.browseUrl(path);
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return site.isLinked(page, headingId);
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return site.anchor(page, fragment);
    }

    @Override
    public Optional<String> accountId(String userName) {
        return site.accountId(userName);
    }
}
