package io.github.docsync.pull;

import io.github.docsync.convert.ForwardingSite;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.DocPath;
import java.util.Map;
import java.util.Optional;

/** The site as it will be with the pages that people created. */
final class AdoptedSite extends ForwardingSite {
    private final Map<DocPath, String> titles;

    /**
     * @param site as it is
     * @param titles of the new pages, by the file that each becomes
     */
    AdoptedSite(SiteLookup site, Map<DocPath, String> titles) {
        super(site);
        this.titles = titles;
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        String title = titles.get(file);
        return title == null ? super.page(file) : Optional.of(new PageTarget(file, title, null));
    }
}
