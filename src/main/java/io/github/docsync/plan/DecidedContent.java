package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.List;

/** What to write of a page, with the parts that are held as they are in Confluence, and the body only where it is needed. */
final class DecidedContent {
    private final ComparedPage compared;
    private final DecisionDraft draft;

    DecidedContent(ComparedPage compared, DecisionDraft draft) {
        this.compared = compared;
        this.draft = draft;
    }

    /** @param keepsProperties whether Git changed a property that is left to a person */
    PageContent of(DecidedItems<AttachmentChanges> attachments, boolean keepsProperties) {
        boolean bodyWanted = draft.writes(Part.BODY) || draft.isBodyAdopted();
        PageContent wanted = bodyWanted || draft.writes(Part.ATTACHMENTS)
                ? compared.content().get()
                : compared.wanted();
        List<PageContent.PlannedAttachment> uploads = wanted.attachments().stream()
                .filter(attachment -> attachments.changes().upload().contains(attachment.fileName()))
                .toList();
        return new PageContent(
                wanted.blogPost(),
                compared.space(),
                draft.holds(Part.TITLE)
                        ? compared.page().title()
                        : compared.wanted().title(),
                draft.holds(Part.PARENT)
                        ? new PageContent.Parent(null, compared.page().parentId())
                        : compared.parent(),
                bodyWanted ? wanted.body() : StorageBody.EMPTY,
                wanted.labels(),
                uploads,
                wanted.properties(),
                hashes(wanted.hashes(), attachments.keeps(), keepsProperties),
                wanted.blob());
    }

    private PartHashes hashes(PartHashes wanted, boolean keepsAttachments, boolean keepsProperties) {
        PageState recorded = compared.recorded();
        PartHashes before = recorded == null ? wanted : recorded.desired();
        return new PartHashes(
                draft.holds(Part.TITLE) ? before.title() : wanted.title(),
                draft.holds(Part.PARENT) ? before.parent() : wanted.parent(),
                draft.holds(Part.BODY) ? before.body() : wanted.body(),
                wanted.labels(),
                keepsAttachments ? before.attachments() : wanted.attachments(),
                keepsProperties ? before.properties() : wanted.properties(),
                wanted.order());
    }
}
