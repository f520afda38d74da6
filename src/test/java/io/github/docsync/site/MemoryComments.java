package io.github.docsync.site;

import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.carry.InlineComments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The comments of a {@link MemorySite}, all by one person; that a text is marked does not show in its body. */
final class MemoryComments implements SiteComments, SiteContract.Commenter {
    /** Who comments. */
    static final RemotePerson ADA = new RemotePerson("account-of-ada", "Ada", null);

    private final MemorySite site;
    private final List<InlineComments.MarkedText> dangling = new ArrayList<>();
    private final Map<String, List<RemoteThread>> threads = new LinkedHashMap<>();

    MemoryComments(MemorySite site) {
        this.site = site;
    }

    void addDangling(String reference, String text) {
        dangling.add(new InlineComments.MarkedText(reference, text));
    }

    @Override
    public void comment(String pageId, String text, String reply) {
        add(pageId, new RemoteThread(null, written(text), List.of(written(reply))));
    }

    @Override
    public void commentOn(String pageId, String selection, String text) {
        add(
                pageId,
                new RemoteThread(new RemoteThread.Mark("mark-" + site.newId(), selection), written(text), List.of()));
    }

    private void add(String pageId, RemoteThread thread) {
        threads.computeIfAbsent(pageId, none -> new ArrayList<>()).add(thread);
    }

    private RemoteComment written(String text) {
        return new RemoteComment(
                site.newId(), ADA.accountId(), site.tick(), StorageBody.parse("<p>" + text + "</p>"), null);
    }

    @Override
    public List<InlineComments.MarkedText> dangling(SiteContent page) {
        return List.copyOf(dangling);
    }

    @Override
    public List<RemoteThread> open(SiteContent page) {
        site.existing(page.id(), "read comments");
        return threads.getOrDefault(page.id(), List.of()).stream()
                .sorted(Comparator.comparing(thread -> thread.mark() == null))
                .toList();
    }
}
