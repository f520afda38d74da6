package io.github.docsync.apply;

import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.PageContent;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.site.NewContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.StoredPage;
import io.github.docsync.storage.canonical.StorageBody;
import org.jspecify.annotations.Nullable;

/** Creates pages. */
final class PageCreator {
    private final RunContext run;

    PageCreator(RunContext run) {
        this.run = run;
    }

    /** Creates the page with its first body and gives what Confluence answered. */
    StoredPage create(CreatePage create) {
        PageContent content = create.content();
        StorageBody body = create.firstBody() == null ? content.body() : create.firstBody();
        String spaceId = run.spaces().get(content.space()).id();
        String parentId = content.blogPost() ? null : parentId(content);
        boolean announced = isAnnounced(content, spaceId);
        try {
            return run.site()
                    .pages()
                    .create(new NewContent(content.blogPost(), spaceId, content.title(), parentId, body, announced));
        } catch (SiteFailure.Refused e) {
            if (!e.isTitleTaken()) {
                throw e;
            }
            if (announced) {
                throw new HeldException(
                        "the title '" + content.title() + "' is taken in space " + content.space()
                                + ", most likely by the page that an earlier run created, which Confluence's lists do"
                                + " not show yet",
                        "run again in a minute; if it stays so, choose another title");
            }
            throw new HeldException(
                    "a page titled '" + content.title() + "' exists in space " + content.space()
                            + " that this manifest does not manage",
                    "choose another title, or take that page over by its id in the manifest");
        }
    }

    private boolean isAnnounced(PageContent content, String spaceId) {
        TitleKey title = TitleKey.of(spaceId, content.title());
        return run.announced().stream()
                .anyMatch(entry -> entry.blogPost() == content.blogPost()
                        && entry.space().equalsIgnoreCase(content.space())
                        && TitleKey.of(spaceId, entry.title()).equals(title));
    }

    private @Nullable String parentId(PageContent content) {
        PageContent.Parent parent = content.parent();
        if (parent.page() != null) {
            String id = run.ids().get(parent.page());
            return id == null ? parent.contentId() : id;
        }
        return parent.contentId();
    }
}
