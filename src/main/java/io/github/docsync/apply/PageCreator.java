package io.github.docsync.apply;

import io.github.docsync.actual.PageReader;
import io.github.docsync.actual.RemotePage;
import io.github.docsync.confluence.error.BadRequestException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.desired.PageContent;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.storage.canonical.Canonical;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates pages so that a lost answer makes no second one. */
final class PageCreator {
    private static final int ATTEMPTS = 4;

    private final RunContext run;
    private final RemoteContent remote;
    private final PageReader reader;

    PageCreator(RunContext run) {
        this.run = run;
        this.remote = new RemoteContent(run.client());
        this.reader = new PageReader(run.client());
    }

    /** Creates the page with its first body and gives what Confluence answered. */
    RemoteContent.Written create(CreatePage create) {
        PageContent content = create.content();
        String body = create.firstBody() == null ? content.body() : create.firstBody();
        String spaceId = run.spaces().get(content.space()).id();
        boolean mayExist = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return remote.create(content.blogPost(), spaceId, content.title(), parentId(content), body);
            } catch (BadRequestException e) {
                if (!e.isDuplicateTitle()) {
                    throw e;
                }
                Optional<RemoteContent.Written> ours = mayExist ? find(content, spaceId, body) : Optional.empty();
                if (ours.isPresent()) {
                    return ours.get();
                }
                if (mayExist) {
                    // Most likely ours, and listings lag; the journal keeps its title for the next run to look for.
                    throw e;
                }
                throw new HeldException(
                        "a page titled '" + content.title() + "' exists in space " + content.space()
                                + " that this manifest does not manage",
                        "choose another title, or take that page over by its id in the manifest");
            } catch (ConfluenceException e) {
                if (!e.mayHaveBeenApplied() || attempt == ATTEMPTS) {
                    throw e;
                }
                mayExist = true;
                Optional<RemoteContent.Written> ours = find(content, spaceId, body);
                if (ours.isPresent()) {
                    return ours.get();
                }
            }
        }
    }

    private @Nullable String parentId(PageContent content) {
        PageContent.Parent parent = content.parent();
        if (parent.page() != null) {
            String id = run.ids().get(parent.page());
            return id == null ? parent.contentId() : id;
        }
        return parent.contentId();
    }

    /** The page that our create made although its answer was lost: our title, first version, our body. */
    private Optional<RemoteContent.Written> find(PageContent content, String spaceId, String body) {
        Optional<RemotePage> found = content.blogPost()
                ? reader.postByTitle(spaceId, content.title())
                : reader.byTitle(spaceId, content.title());
        if (found.isEmpty() || found.get().version() != 1) {
            return Optional.empty();
        }
        String stored = reader.bodies(List.of(found.get())).get(found.get().id());
        return stored != null && Canonical.of(stored).equals(Canonical.of(body))
                ? Optional.of(RemoteContent.asRead(found.get(), stored))
                : Optional.empty();
    }
}
