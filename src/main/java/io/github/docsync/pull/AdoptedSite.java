package io.github.docsync.pull;

import io.github.docsync.convert.LinkTarget;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.DocPath;
import java.util.Map;
import java.util.Optional;

/**
 * The site as it will be with the pages that people created.
 *
 * @param site as it is
 * @param titles of the new pages, by the file that each becomes
 */
record AdoptedSite(SiteLookup site, Map<DocPath, String> titles) implements SiteLookup {
    @Override
    public Optional<PageTarget> page(DocPath file) {
        String title = titles.get(file);
        return title == null ? site.page(file) : Optional.of(new PageTarget(file, title, null));
    }

    @Override
    public LinkTarget find(DocPath from, String destination, boolean picture) {
        return site.find(from, destination, picture);
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return site.file(path);
    }

    @Override
    public boolean isFolder(DocPath path) {
        return site.isFolder(path);
    }

    @Override
    public byte[] read(DocPath path) {
        return site.read(path);
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
