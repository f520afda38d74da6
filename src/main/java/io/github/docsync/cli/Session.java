package io.github.docsync.cli;

import io.github.docsync.SyncRequest;
import io.github.docsync.apply.ApplyListener;
import io.github.docsync.apply.Cancellation;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.confluence.transport.RequestListener;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One call of the facade: its request, and the local Confluence that it may need. */
final class Session implements AutoCloseable {
    private final SyncRequest request;
    private final @Nullable LocalSite local;

    private Session(SyncRequest request, @Nullable LocalSite local) {
        this.request = request;
        this.local = local;
    }

    static Session open(DocsyncCommand command, SyncOptions choices, Progress progress) {
        return open(command, choices, progress.listener(), new Cancellation(), progress::asked);
    }

    static Session open(
            DocsyncCommand command,
            SyncOptions choices,
            ApplyListener listener,
            Cancellation cancellation,
            Runnable asked) {
        Terminal terminal = command.terminal();
        Path manifest = ManifestFile.find(terminal, command.options(), choices.ref);
        LocalSite local = choices.local ? LocalSite.start(manifest, choices.ref, 0, terminal.environment()) : null;
        RequestListener shown = command.requestListener();
        SyncRequest request = SyncRequest.builder(
                        manifest, local == null ? terminal.environment()::apply : local::variable)
                .ref(choices.ref)
                .only(choices.only)
                .shard(choices.shard())
                .drift(choices.drift)
                .orphans(choices.orphans)
                .concurrency(choices.concurrency)
                .force(choices.force)
                .strict(choices.strict)
                .acceptRepository(choices.acceptRepository)
                .listener(listener)
                .requests(exchange -> {
                    shown.exchanged(exchange);
                    asked.run();
                })
                .cancellation(cancellation)
                .build();
        Session session = new Session(request, local);
        command.stop().closing(session::close);
        return session;
    }

    SyncRequest request() {
        return request;
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
    }
}
