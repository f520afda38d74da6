package io.github.docsync.confluence;

import com.fasterxml.jackson.databind.node.NullNode;
import io.github.docsync.confluence.endpoint.AttachmentEndpoints;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.FolderEndpoints;
import io.github.docsync.confluence.endpoint.LabelEndpoints;
import io.github.docsync.confluence.endpoint.PageEndpoints;
import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.endpoint.PropertyEndpoints;
import io.github.docsync.confluence.endpoint.SpaceEndpoints;
import io.github.docsync.confluence.endpoint.UserEndpoints;
import io.github.docsync.confluence.transport.Scopes;
import io.github.docsync.confluence.wire.MovePosition;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.model.ByteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The OAuth 2.0 scopes that publishing needs, gathered from the calls that it makes. */
public final class SyncScopes {
    private SyncScopes() {}

    /**
     * The granular scopes, in alphabetical order.
     *
     * @param trash whether pages whose file is gone are moved to the trash
     * @param archive whether they are archived
     */
    public static Set<String> needed(boolean trash, boolean archive) {
        String id = "1";
        List<Endpoint<?>> calls = new ArrayList<>(List.of(
                UserEndpoints.current(),
                SpaceEndpoints.list(List.of("K"), null, null, List.of()),
                PageEndpoints.list(PageFilter.all()),
                PageEndpoints.create(NewPage.of(id, "T", null, "")),
                PageEndpoints.move(id, MovePosition.AFTER, id),
                PageEndpoints.directChildren(Container.PAGE, id),
                PropertyEndpoints.create(Container.PAGE, id, "k", NullNode.getInstance()),
                AttachmentEndpoints.get(id),
                AttachmentEndpoints.upload(
                        id, new Payload.Upload("f", "text/plain", ByteSource.of(new byte[0]), null, true)),
                LabelEndpoints.add(id, List.of("a")),
                FolderEndpoints.get(id)));
        if (trash) {
            calls.add(PageEndpoints.delete(id, false));
        }
        if (archive) {
            calls.add(PageEndpoints.archive(List.of(id)));
        }
        Set<String> scopes = new TreeSet<>();
        calls.forEach(call -> scopes.addAll(Scopes.needed(call)));
        return scopes;
    }
}
