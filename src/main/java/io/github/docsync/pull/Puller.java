package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Finding;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemoteVersion;
import io.github.docsync.source.BranchWriter;
import io.github.docsync.source.NewCommit;
import io.github.docsync.source.NewCommit.Author;
import io.github.docsync.source.PullBranch;
import io.github.docsync.source.PullTrailer;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings what people did in Confluence to a branch. Writes nothing to Confluence, and in Git nothing but objects and branches. */
public final class Puller {
    /** So many pages are looked at for what costs a request each, whatever they are. */
    private static final int FEW = 3;

    private final PullInput input;
    private final BranchWriter writer;
    private final List<PulledPage> pages = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<PullResult.OtherPage> created = new ArrayList<>();
    private final List<CommentThread> comments = new ArrayList<>();
    private final List<NewCommit> commits = new ArrayList<>();
    private final ConflictBranches conflicts;

    private Puller(PullInput input, BranchWriter writer) {
        this.input = input;
        this.writer = writer;
        this.conflicts = new ConflictBranches(input, writer, findings);
    }

    /** Reads what is still to be read, writes the branches, and says what became of each page. */
    public static PullResult pull(PullInput input) {
        try (BranchWriter writer = input.git().writer(input.options().dryRun())) {
            return new Puller(input, writer).pull();
        }
    }

    private PullResult pull() {
        String manifest = input.manifest().id();
        String name = input.options().branch();
        PullBranch branch = input.git().branch(name, input.head(), manifest);
        Optional<Finding> refusal = ConflictBranches.refusal(name, branch);
        if (refusal.isPresent()) {
            findings.add(refusal.get());
            return result(input.head(), branch.tip(), List.of(), false);
        }
        List<PullTrailer> inHead = input.git().trailers(input.head(), published(), manifest);
        boolean continues = branch.standing() == PullBranch.Standing.OURS && !isInHead(branch);
        String parent = continues ? String.valueOf(branch.tip()) : input.head();
        List<PullTrailer> trailers = new ArrayList<>(inHead);
        if (continues) {
            trailers.addAll(branch.trailers());
        }
        Candidates candidates = Candidates.of(input, trailers, labels());
        findings.addAll(candidates.findings());
        ManifestChanges manifestChanges = new ManifestChanges(input, parent);
        pages(candidates, parent, manifestChanges);
        nameAppearance(candidates);
        PagesComeAndGone others = new PagesComeAndGone(input, parent, manifestChanges);
        List<PullResult.OtherPage> removed = others.gone(candidates.removed());
        created.addAll(others.come(new NewPages(input, new NamesInConfluence(input), trailers)));
        commits.addAll(others.commits());
        findings.addAll(others.findings());
        if (input.options().comments()) {
            comments.addAll(
                    new CommentReader(input, new NamesInConfluence(input), path -> onBranch(parent, path)).read());
        }
        String tip = commits.isEmpty() ? null : writer.commit(parent, commits);
        if (tip != null && !writer.move(name, branch.tip(), tip)) {
            findings.add(ConflictBranches.moved(name));
            return result(parent, branch.tip(), removed, false);
        }
        String head = tip == null ? branch.tip() : tip;
        return result(parent, head, removed, tip != null || continues);
    }

    /** Looking costs two requests a page. */
    private void nameAppearance(Candidates candidates) {
        if (input.only() != null || candidates.edited().size() <= FEW) {
            AppearanceReader appearance = new AppearanceReader(input.site());
            candidates.edited().values().forEach(candidate -> findings.addAll(appearance.changes(candidate)));
        }
    }

    private PullResult result(
            String base, @Nullable String head, List<PullResult.OtherPage> removed, boolean toReview) {
        return new PullResult(
                input.options().branch(),
                base,
                head,
                pages,
                created,
                removed,
                comments,
                findings,
                writer.diff(),
                toReview);
    }

    /** A file with the commits that are about to be written. */
    private Optional<byte[]> onBranch(String parent, DocPath path) {
        for (int i = commits.size() - 1; i >= 0; i--) {
            Optional<byte[]> written = commits.get(i).files().get(path);
            if (written != null) {
                return written;
            }
        }
        return input.git().file(parent, path);
    }

    /** What was pulled before the oldest publication of a page that changed since is of no interest. */
    private Set<String> published() {
        Set<String> commits = new HashSet<>();
        for (RecordedState row : input.actual().remembered()) {
            RemotePage remote = input.actual().pages().get(row.state().pageId());
            if (remote != null && remote.version() != row.state().version()) {
                commits.add(String.valueOf(row.state().commit()));
            }
        }
        return commits.isEmpty() ? Set.of(input.head()) : commits;
    }

    /** The labels of every page, one request each; nothing unless they are wanted. */
    private Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new HashMap<>();
        if (!input.options().labels()) {
            return labels;
        }
        for (RecordedState row : input.actual().remembered()) {
            RemotePage remote = input.actual().pages().get(row.state().pageId());
            boolean selected =
                    input.only() == null || input.only().matches(row.state().path());
            if (remote != null && remote.isCurrent() && selected) {
                labels.put(remote.id(), input.site().labels().global(remote.content()));
            }
        }
        return labels;
    }

    /** Whether HEAD took over all that the branch did, whatever a reviewer made of it, and be it published since. */
    private boolean isInHead(PullBranch branch) {
        Set<String> known = new HashSet<>();
        input.git()
                .trailers(
                        input.head(),
                        Set.of(String.valueOf(branch.tip())),
                        input.manifest().id())
                .forEach(trailer -> known.add(trailer.pageId() + "@" + trailer.version()));
        return branch.trailers().stream()
                .allMatch(trailer -> known.contains(trailer.pageId() + "@" + trailer.version()));
    }

    private void pages(Candidates candidates, String parent, ManifestChanges manifest) {
        Map<DocPath, Candidate> all = new TreeMap<>(candidates.edited());
        all.putAll(candidates.others());
        Downloads downloads = new Downloads(input.site());
        Map<DocPath, ReplacedAttachments.ReplacedFiles> replaced = replaced(candidates, all, downloads, parent);
        if (all.isEmpty()) {
            return;
        }
        Set<RemotePage> edited = new LinkedHashSet<>();
        candidates.edited().values().forEach(candidate -> edited.add(candidate.remote()));
        Map<String, StoredBody> bodies =
                edited.isEmpty() ? Map.of() : input.reader().bodies(edited);
        NamesInConfluence names = new NamesInConfluence(input);
        Map<Candidate, PagePull.Outcome> outcomes = new HashMap<>();
        for (Candidate candidate : all.values()) {
            DocPath path = candidate.page().path();
            outcome(
                            candidate,
                            candidates.changes(path),
                            new PagePull(
                                    input,
                                    names,
                                    downloads,
                                    replaced.getOrDefault(path, ReplacedAttachments.ReplacedFiles.NONE),
                                    manifest),
                            bodies,
                            parent,
                            candidates.edited().containsKey(path))
                    .ifPresent(outcome -> outcomes.put(candidate, outcome));
        }
        PeopleReader people = new PeopleReader(input.site(), input.manifest().id());
        Map<RemotePage, Integer> bases = new HashMap<>();
        outcomes.keySet().forEach(candidate -> bases.put(candidate.remote(), candidate.baseVersion()));
        Map<String, List<RemoteVersion>> uploads = new HashMap<>();
        outcomes.keySet()
                .forEach(candidate -> uploads.put(
                        candidate.remote().id(),
                        replaced.getOrDefault(candidate.page().path(), ReplacedAttachments.ReplacedFiles.NONE)
                                .versions()));
        people.read(bases, uploads);
        for (Candidate candidate : all.values()) {
            PagePull.Outcome outcome = outcomes.get(candidate);
            if (outcome != null) {
                take(candidate, outcome, people.authors(candidate.remote()), manifest);
            }
        }
    }

    /**
     * The attachments that people replaced, which leaves a page's version alone. Looking costs a request a page, so that of the pages
     * that nobody edited only those are looked at that {@code --only} chose, or all where they are few.
     *
     * @param all the pages to bring back, to which those with a replaced attachment are added
     */
    private Map<DocPath, ReplacedAttachments.ReplacedFiles> replaced(
            Candidates candidates, Map<DocPath, Candidate> all, Downloads downloads, String parent) {
        List<Candidate> asked = new ArrayList<>(all.values());
        List<Candidate> others = candidates.untouched().values().stream()
                .filter(candidate -> hasFiles(candidate))
                .toList();
        if (input.only() != null || others.size() <= FEW) {
            asked.addAll(others);
        }
        ReplacedAttachments attachments = new ReplacedAttachments(input, downloads, parent);
        Map<DocPath, ReplacedAttachments.ReplacedFiles> found = new HashMap<>();
        for (Candidate candidate : asked) {
            ReplacedAttachments.ReplacedFiles one =
                    hasFiles(candidate) ? attachments.find(candidate) : ReplacedAttachments.ReplacedFiles.NONE;
            if (!one.isEmpty()) {
                found.put(candidate.page().path(), one);
                all.put(candidate.page().path(), candidate);
            }
        }
        return found;
    }

    private static boolean hasFiles(Candidate candidate) {
        return !candidate.page().generated() && !candidate.state().attachments().isEmpty();
    }

    private Optional<PagePull.Outcome> outcome(
            Candidate candidate,
            PartChanges changes,
            PagePull pull,
            Map<String, StoredBody> bodies,
            String parent,
            boolean edited) {
        DocPath path = candidate.page().path();
        StoredBody body = bodies.get(candidate.remote().id());
        if (edited && body == null) {
            return Optional.of(PagePull.Outcome.refused(List.of("body"), "its body could not be read"));
        }
        Optional<byte[]> current = input.git().file(parent, path);
        if (current.isEmpty()) {
            return Optional.of(PagePull.Outcome.refused(
                    List.of(edited ? "body" : "title"), "the file is a symbolic link, or the branch does not have it"));
        }
        return pull.run(candidate, changes, edited && body != null ? body.text() : null, current.get());
    }

    private void take(Candidate candidate, PagePull.Outcome outcome, List<Author> authors, ManifestChanges manifest) {
        Author newest = authors.get(0);
        String message = input.secrets().mask(CommitMessage.of(input.manifest().id(), candidate, outcome, authors));
        String conflict = outcome.conflict().isEmpty() ? null : conflicts.keep(candidate, outcome, newest, message);
        if (outcome.verdict().isTaken()) {
            Map<DocPath, Optional<byte[]>> files = new LinkedHashMap<>(outcome.files());
            manifest.with(candidate.page().path(), outcome.entry())
                    .ifPresent(bytes -> files.put(input.manifest().file(), Optional.of(bytes)));
            commits.add(new NewCommit(files, newest, message));
        }
        pages.add(new PulledPage(
                candidate.page().path(),
                candidate.remote().id(),
                candidate.remote().title(),
                candidate.baseVersion(),
                candidate.remote().version(),
                authors.stream().map(Author::name).toList(),
                outcome.parts(),
                outcome.verdict(),
                outcome.lost(),
                outcome.reason(),
                conflict));
    }
}
