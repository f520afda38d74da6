package io.github.docsync.convert;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.UnreadableContent;
import java.util.Optional;

/** Answers as another site does. For those who know one thing better. */
public abstract class ForwardingSite implements SiteLookup {
    private final SiteLookup site;

    protected ForwardingSite(SiteLookup site) {
        this.site = site;
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        return site.page(file);
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
    public boolean isLeftOut(DocPath path) {
        return site.isLeftOut(path);
    }

    @Override
    public boolean isFolder(DocPath path) {
        return site.isFolder(path);
    }

    @Override
    public ByteSource content(DocPath path) {
        return site.content(path);
    }

    @Override
    public FileFacts facts(DocPath path) {
        return site.facts(path);
    }

    @Override
    public Optional<UnreadableContent> unreadable(DocPath path) {
        return site.unreadable(path);
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
