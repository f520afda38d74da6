package io.github.docsync.cli;

import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.cli.command.Console;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.PageAddress;
import io.github.docsync.report.PlanText;
import io.github.docsync.report.ResultText;
import io.github.docsync.report.RunEvents;
import io.github.docsync.source.NoManifestException;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.Snapshots;
import io.github.docsync.source.SourceException;
import io.github.docsync.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The pages as readers will see them, on this machine, following the files. */
@Command(
        name = "preview",
        footer = {
            "%nExamples:",
            "  docsync preview",
            "  docsync preview --against main",
            "  docsync preview --export pages"
        },
        description = "Show the pages in a Confluence on this machine, and follow the files until it is stopped.")
final class PreviewCommand extends DocsyncCommand {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen; 0 takes any free port. Default: 8090.")
    private int port = 8090;

    @Option(
            names = "--open",
            negatable = true,
            description = "Open the first page in the browser. Default: on a terminal with a desktop.")
    private boolean open;

    @Option(
            names = "--against",
            paramLabel = "REV",
            description = "Mark what changes against a commit, branch or tag, and show each page's changes.")
    private @Nullable String against;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Write the pages to a folder as files that need no server, and end.")
    private @Nullable Path export;

    @Option(
            names = "--control",
            description = "Let tests of other tools request faults and limits at /wiki/local/control.")
    private boolean controlled;

    @Option(
            names = "--remote-pictures",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Load pictures from elsewhere on the web. Default: yes.")
    private boolean remotePictures;

    private List<Diagnostic> shown = List.of();

    /** The plan that was printed last. */
    private @Nullable Plan printed;

    /** What links to the Git host name; the same on both sides of a comparison, or every page would differ. */
    private @Nullable String branch;

    @Override
    protected ExitStatus run() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("port " + port + " is out of range; use 1 to 65535, or 0 for any free port");
        }
        Path manifest = ManifestFile.find(terminal(), options());
        if (!Files.isRegularFile(manifest)) {
            throw new UsageException(
                    "there is no file " + manifest + "; name a manifest, or write one with 'docsync init'");
        }
        LocalSite site = start(manifest, export == null ? port : 0);
        try (FolderWatch watch = new FolderWatch()) {
            if (export != null) {
                return export(manifest, site, terminal().resolve(export));
            }
            watch.watch(folders(manifest, site));
            announce(site);
            site.expectSearches();
            publishBaseline(manifest, site);
            publish(manifest, site);
            if (saysWhetherToOpen() ? open : WebBrowser.isExpected(terminal())) {
                WebBrowser.open(site.origin() + "/", terminal(), console());
            }
            // The address once more: a first preview has a long report.
            console().progress("following the files at " + site.origin() + "/; stop with Ctrl-C");
            rehearse(manifest, site);
            while (true) {
                Set<Path> changed = watch.awaitChange();
                watch.watch(folders(manifest, site));
                if (!site.hasWhatIsNamedIn(manifest, changed)) {
                    int samePort = site.origin().getPort();
                    site.close();
                    site = start(manifest, samePort);
                    site.expectSearches();
                    publishBaseline(manifest, site);
                }
                publish(manifest, site);
            }
        } catch (InterruptedException e) {
            // Asked to stop, and this was all there was to do. Setting the flag again would disturb the closing below.
            return ExitStatus.IN_STEP;
        } finally {
            site.close();
        }
    }

    private LocalSite start(Path manifest, int where) {
        LocalSite site =
                LocalSite.start(manifest, null, where, controlled, terminal().environment());
        stop().closing(site::close);
        site.showRemotePictures(remotePictures);
        return site;
    }

    private ExitStatus export(Path manifest, LocalSite site, Path folder) throws IOException {
        folders(manifest, site);
        if (!LocalSite.mayExportTo(folder)) {
            throw new UsageException(
                    folder + " holds other files than those of an export; name a folder that is empty or new");
        }
        publishBaseline(manifest, site);
        ExitStatus status = publish(manifest, site);
        if (status == ExitStatus.BAD_INPUT || status == ExitStatus.FAILED) {
            return status;
        }
        site.export(folder);
        Path first = folder.resolve("index.html");
        if (options().json()) {
            answer().event(RunEvents.event("exported").put("file", first.toString()));
        } else {
            terminal().output().println(first);
        }
        return status;
    }

    /** Publishes what the pages are to be shown against. */
    private void publishBaseline(Path manifest, LocalSite site) {
        if (against != null) {
            if (!hadManifest(manifest, against)) {
                console()
                        .progress(
                                "there is no " + manifest.getFileName() + " at " + against + ", so every page is new");
                site.compareWithNothing(against);
                return;
            }
            SyncResult synced = publishBaseline(request(manifest, site).ref(against));
            if (synced.planned().plan() == null) {
                console().diagnostics(synced.planned().diagnostics());
                throw new UsageException(
                        "the files at " + against + " cannot be published; name another revision with --against");
            }
            site.compareWithNow(against);
        }
    }

    /** Other mistakes are found when what stands there is published. */
    private boolean hadManifest(Path manifest, String ref) {
        try {
            Snapshots.open(manifest, ref, terminal().environment()).close();
            return true;
        } catch (NoManifestException e) {
            return false;
        } catch (SourceException e) {
            return true;
        }
    }

    private SyncResult publishBaseline(SyncRequest.Builder request) {
        try (Progress progress = Progress.on(console())) {
            return DocSync.sync(request.listener(progress.listener()).build());
        }
    }

    private SyncRequest.Builder request(Path manifest, LocalSite site) {
        return SyncRequest.builder(manifest, site::variable)
                .branch(against == null ? null : branch)
                .orphans(OrphanPolicy.TRASH)
                .maxRemovals(new RemovalLimit(100, true))
                .force(true)
                .lenient(true)
                .acceptRepository(true)
                .requests(requestListener());
    }

    /** Immediately: a large preview fills itself while somebody already looks. */
    private void announce(LocalSite site) throws IOException {
        if (options().json()) {
            answer().event(RunEvents.event("listening").put("url", site.origin() + "/"));
        } else {
            terminal().output().println(site.origin() + "/");
            terminal().output().flush();
        }
    }

    private boolean saysWhetherToOpen() {
        return specification().commandLine().getParseResult().hasMatchedOption("--open");
    }

    /**
     * Publishes what the files say now. Other than a real site the preview follows the files wherever they go: to an older
     * commit, and away.
     */
    private ExitStatus publish(Path manifest, LocalSite site) {
        Console console = console();
        Progress progress = Progress.on(console);
        PreviewNotices notices = new PreviewNotices(site.notices(), progress.listener());
        SyncRequest request = request(manifest, site).listener(notices).build();
        try (progress) {
            SyncResult synced = DocSync.sync(request);
            progress.close();
            notices.finished(synced);
            List<Diagnostic> diagnostics = synced.planned().diagnostics();
            if (!diagnostics.equals(shown)) {
                console.diagnostics(diagnostics);
                shown = diagnostics;
            }
            Plan plan = synced.planned().plan();
            if (plan == null) {
                console.progress("the preview stays as it was until these mistakes are fixed");
                return ExitStatus.BAD_INPUT;
            }
            String first = PageAddress.topPage(plan, synced.result());
            if (first != null) {
                site.startAt(first);
            }
            if (plan.hasChanges() || (plan.protectsSomething() && !sameFindings(plan))) {
                terminal().error().print(PlanText.since(printed, plan, console.style()));
                printed = plan;
                if (synced.result() != null) {
                    terminal().error().print(ResultText.of(plan, synced.result(), console.style()));
                }
            }
            return synced.status();
        } catch (RuntimeException e) {
            notices.failed(String.valueOf(e.getMessage()));
            console.progress(String.valueOf(e.getMessage()));
            return ExitStatus.FAILED;
        }
    }

    /** Nobody waits now. What the first saved file needs is loaded and compiled by doing it once. */
    private void rehearse(Path manifest, LocalSite site) {
        try {
            DocSync.plan(request(manifest, site).build());
        } catch (RuntimeException e) {
            // It has been told already, or will be with the next change.
            return;
        }
    }

    private boolean sameFindings(Plan plan) {
        return printed != null && printed.findings().equals(plan.findings());
    }

    private @Nullable String branch(Provenance provenance) {
        return provenance.branch() == null ? against : (provenance.tag() ? "refs/tags/" : "") + provenance.branch();
    }

    /** The folders whose files the pages come from, and the manifest's own. */
    private Set<Path> folders(Path manifest, LocalSite site) {
        Set<Path> folders = new TreeSet<>(Set.of(manifest.resolveSibling("")));
        Path root = ManifestFile.repository(manifest);
        try (Snapshot snapshot = Snapshots.open(manifest, null, terminal().environment())) {
            site.link(snapshot.provenance());
            branch = branch(snapshot.provenance());
            for (SourceFile file : snapshot.files()) {
                folders.add(root.resolve(file.path().folder().value()));
            }
        } catch (SourceException e) {
            console().progress(String.valueOf(e.getMessage()));
        }
        return folders;
    }
}
