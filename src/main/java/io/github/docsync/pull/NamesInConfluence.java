package io.github.docsync.pull;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.reverse.Destinations;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which file stands behind a title, an attachment or an account of Confluence. */
final class NamesInConfluence {
    private final PullInput input;
    private final Map<DocPath, String> titles = new HashMap<>();
    private final Map<TitleKey, DocPath> pages = new HashMap<>();
    private final Map<String, RemotePage> ids = new HashMap<>();
    private final Map<String, DocPath> files = new HashMap<>();
    private final Map<String, String> users = new HashMap<>();

    NamesInConfluence(PullInput input) {
        this.input = input;
        input.manifest().users().forEach((name, account) -> users.putIfAbsent(account, name));
        for (DesiredPage page : input.tree().pages().values()) {
            String id = input.identity().pageId(page, input.actual().unrecorded());
            RemotePage remote = id == null ? null : input.actual().pages().get(id);
            if (remote == null || !remote.isCurrent() || remote.blogPost()) {
                continue;
            }
            String title = TitleFolding.trim(remote.title());
            ids.put(remote.id(), remote);
            files.put(remote.id(), page.path());
            pages.put(TitleKey.of(remote.spaceId(), title), page.path());
            if (!title.equals(page.summary().title())) {
                titles.put(page.path(), title);
            }
        }
    }

    /** The titles that pages have in Confluence, where they differ from Git's. */
    Map<DocPath, String> titles() {
        return Map.copyOf(titles);
    }

    /** Knows one more page, as the file that it becomes. */
    void add(RemotePage page, DocPath path) {
        pages.putIfAbsent(TitleKey.of(page.spaceId(), TitleFolding.trim(page.title())), path);
    }

    /** A managed page. */
    Optional<RemotePage> page(String id) {
        return Optional.ofNullable(ids.get(id));
    }

    /** The file of a managed page. */
    Optional<DocPath> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    Optional<String> spaceKey(RemotePage page) {
        return input.actual().spaces().all().stream()
                .filter(space -> space.id().equals(page.spaceId()))
                .map(RemoteSpace::key)
                .findFirst();
    }

    /**
     * The names as they mean something on one page.
     *
     * @param added files for attachments that are new
     */
    Destinations seenFrom(DocPath path, DesiredTree tree, Map<String, DocPath> added) {
        DesiredPage page = tree.pages().get(path);
        Map<String, DocPath> attachments = new HashMap<>(added);
        if (page != null) {
            for (PlannedAttachment attachment : page.summary().attachments()) {
                if (attachment.file() != null) {
                    attachments.put(attachment.fileName(), attachment.file());
                }
            }
        }
        String ownSpace =
                page == null ? input.manifest().space() : page.summary().space();
        return new Destinations() {
            @Override
            public Optional<DocPath> page(String title, @Nullable String spaceKey) {
                String key = spaceKey == null ? ownSpace : spaceKey;
                return input.actual().spaces().all().stream()
                        .filter(space -> space.key().equalsIgnoreCase(key))
                        .findFirst()
                        .flatMap(space ->
                                Optional.ofNullable(pages.get(TitleKey.of(space.id(), TitleFolding.trim(title)))));
            }

            @Override
            public Optional<DocPath> attachment(String fileName) {
                return Optional.ofNullable(attachments.get(fileName));
            }

            @Override
            public Optional<String> user(String accountId) {
                return Optional.ofNullable(users.get(accountId));
            }
        };
    }
}
