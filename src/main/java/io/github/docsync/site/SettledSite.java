package io.github.docsync.site;

import java.time.Instant;

/**
 * A site on which a write whose answer was lost is settled before it comes back: either it arrived, or it fails. Reads go straight
 * through.
 */
public final class SettledSite implements Site {
    private final Site site;

    public SettledSite(Site site) {
        this.site = site;
    }

    @Override
    public SitePages pages() {
        return new SettledPages(site.pages());
    }

    @Override
    public SiteAttachments attachments() {
        return new SettledAttachments(site.attachments());
    }

    @Override
    public SiteLabels labels() {
        return new SettledLabels(site.labels());
    }

    @Override
    public SiteProperties properties() {
        return new SettledProperties(site.properties());
    }

    @Override
    public SiteSpaces spaces() {
        return site.spaces();
    }

    @Override
    public SiteComments comments() {
        return site.comments();
    }

    @Override
    public SitePeople people() {
        return site.people();
    }

    @Override
    public String url() {
        return site.url();
    }

    @Override
    public long requests() {
        return site.requests();
    }

    @Override
    public Instant now() {
        return site.now();
    }
}
