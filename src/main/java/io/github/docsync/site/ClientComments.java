package io.github.docsync.site;

import io.github.docsync.confluence.Comments;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.ResolutionStatus;
import io.github.docsync.storage.carry.InlineComments;
import java.util.ArrayList;
import java.util.List;

/** Comments by the client. */
final class ClientComments implements SiteComments {
    private static final List<ResolutionStatus> OPEN = List.of(ResolutionStatus.OPEN, ResolutionStatus.REOPENED);

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

    @Override
    public List<RemoteThread> open(SiteContent page) {
        Container container = ClientRecords.container(page);
        return ClientCall.of(() -> {
            Comments inline = client.inlineComments();
            List<RemoteThread> threads =
                    new ArrayList<>(threads(inline, inline.inState(container, page.id(), BodyFormat.STORAGE, OPEN)));
            Comments footer = client.footerComments();
            threads.addAll(threads(footer, footer.of(container, page.id(), BodyFormat.STORAGE)));
            return threads;
        });
    }

    private static List<RemoteThread> threads(Comments comments, PagedList<Comment> tops) {
        return tops.toList().stream()
                .map(top -> new RemoteThread(
                        comments.isInline() ? ClientRecords.mark(top) : null,
                        ClientRecords.comment(top),
                        comments.children(top.id(), BodyFormat.STORAGE).stream()
                                .map(ClientRecords::comment)
                                .toList()))
                .toList();
    }
}
