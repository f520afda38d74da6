package io.github.docsync.site;

/** A settled site does what a site does. */
final class SettledMemorySiteTest extends SiteContract {
    private final MemorySite memory = new MemorySite();
    private final Site site = new SettledSite(memory);

    @Override
    Site site() {
        return site;
    }

    @Override
    Commenter ada() {
        return memory.comments();
    }
}
