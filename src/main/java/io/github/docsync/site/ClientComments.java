package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.ResolutionStatus;
import io.github.docsync.storage.carry.InlineComments;
import java.util.ArrayList;
import java.util.List;

/** Comments by the client. */
final class ClientComments implements SiteComments {
    private final ConfluenceClient client;

    ClientComments(ConfluenceClient client) {
        this.client = client;
    }

    @Override
    public List<InlineComments.MarkedText> dangling(SiteContent page) {
        List<InlineComments.MarkedText> dangling = new ArrayList<>();
        ClientCall.run(() -> client.inlineComments()
                .inState(ClientRecords.container(page), page.id(), null, List.of(ResolutionStatus.DANGLING))
                .forEach(comment -> {
                    Comment.Anchor anchor = comment.properties();
                    if (anchor != null
                            && anchor.inlineMarkerRef() != null
                            && anchor.inlineOriginalSelection() != null) {
                        dangling.add(new InlineComments.MarkedText(
                                anchor.inlineMarkerRef(), anchor.inlineOriginalSelection()));
                    }
                }));
        return dangling;
    }
}
