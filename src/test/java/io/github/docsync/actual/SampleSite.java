package io.github.docsync.actual;

import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.state.Announced;
import io.github.docsync.state.Index;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.RecordedState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read of a Confluence that is not there: one space with the key DOCS and the id 1, and its homepage 10. */
public final class SampleSite {
    public static final RemoteSpace SPACE = new RemoteSpace("1", "DOCS", "Docs", "10");

    private SampleSite() {}

    /** Index and pages; nothing else was asked for. */
    public static ActualTree read(IndexHead head, List<RecordedState> remembered, Collection<RemotePage> pages) {
        Index index = new Index(
                head,
                null,
                null,
                remembered,
                Map.of(),
                null,
                List.of(),
                Announced.NOTHING,
                Map.of(),
                false,
                false,
                null);
        Map<String, RemotePage> byId = new HashMap<>();
        Map<TitleKey, RemotePage> titles = new HashMap<>();
        for (RemotePage page : pages) {
            byId.put(page.id(), page);
            if (!page.isTrashed()) {
                titles.put(TitleKey.of(page.spaceId(), page.title()), page);
            }
        }
        return ActualTree.of(
                new ActualTree.IndexPlace(new Anchor("10", false), index, new SpaceDirectory().with(List.of(SPACE))),
                new ActualTree.KnownPages(remembered, byId, Map.of(), Map.of()),
                titles);
    }
}
