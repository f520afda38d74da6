package io.github.docsync.site;

/** A settled site does what a site does. */
final class SettledMemorySiteTest extends SiteContract {
    private final Site site = new SettledSite(new MemorySite());

    @Override
    Site site() {
        return site;
    }
}
