package io.github.docsync.site;

/** The site in memory, bare. */
final class MemorySiteTest extends SiteContract {
    private final MemorySite site = new MemorySite();

    @Override
    Site site() {
        return site;
    }

    @Override
    Commenter ada() {
        return site.comments();
    }
}
