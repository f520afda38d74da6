package io.github.docsync.pull;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.plan.Drift;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.pull.PullResult.OtherPage;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.PullTrailer;
import io.github.docsync.state.PageState;
import io.github.docsync.state.RecordedState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which pages people may have changed, by versions, titles and status alone. */
final class Candidates {
    private final PullInput input;
    private final List<PullTrailer> trailers;
    private final Map<DocPath, Candidate> edited = new TreeMap<>();
    private final Map<DocPath, Candidate> others = new TreeMap<>();
    private final Map<String, Set<String>> labels;
    private final Map<DocPath, PartChanges> changes = new HashMap<>();
    private final Map<DocPath, Candidate> untouched = new TreeMap<>();
    private final List<OtherPage> removed = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Candidates(PullInput input, List<PullTrailer> trailers, Map<String, Set<String>> labels) {
        this.input = input;
        this.trailers = trailers;
        this.labels = labels;
    }

    /**
     * @param trailers what was pulled before and is in HEAD or on the branch
     * @param labels those of pages in Confluence by page id, as far as they were asked for
     */
    static Candidates of(PullInput input, List<PullTrailer> trailers, Map<String, Set<String>> labels) {
        Candidates candidates = new Candidates(input, trailers, labels);
        input.tree().pages().values().forEach(candidates::look);
        return candidates;
    }

    private void look(DesiredPage page) {
        RecordedState row = input.identity().of(page.path());
        if (row == null || (input.only() != null && !input.only().matches(page.path()))) {
            return;
        }
        PageState state = row.state();
        RemotePage remote = input.actual().pages().get(state.pageId());
        if (remote == null) {
            return;
        }
        if (remote.status() == ContentStatus.TRASHED || remote.status() == ContentStatus.ARCHIVED) {
            removed.add(new OtherPage(page.path(), remote.id(), remote.title(), false));
            return;
        }
        if (!remote.isCurrent()) {
            return;
        }
        Candidate candidate = new Candidate(page, state, row.read(), remote, trailer(remote));
        boolean mayBeEdited = Drift.glance(state, remote, page) == Drift.Body.MAYBE_EDITED
                && remote.version() != candidate.baseVersion();
        PartChanges parts = parts(page, state, remote);
        if (!parts.isEmpty()) {
            changes.put(page.path(), parts);
        }
        String title = TitleFolding.trim(remote.title());
        boolean retitled =
                !title.equals(state.title()) && !title.equals(page.summary().title());
        boolean other = retitled || !parts.isEmpty();
        if (remote.live() && mayBeEdited) {
            findings.add(Finding.ofPage(
                    Finding.Kind.NOT_MANAGEABLE, page.path(), remote, Observation.Detail.LIVE_DOCUMENT_EDITED));
        } else if (mayBeEdited && !page.generated()) {
            edited.put(page.path(), candidate);
        } else if (other && !page.generated()) {
            others.put(page.path(), candidate);
        } else if (mayBeEdited || other) {
            findings.add(Finding.ofPage(
                    Finding.Kind.NOT_MANAGEABLE, page.path(), remote, Observation.Detail.FOLDER_PAGE_CHANGED));
        } else {
            untouched.put(page.path(), candidate);
        }
    }

    private PartChanges parts(DesiredPage page, PageState state, RemotePage remote) {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        Set<String> there = labels.get(remote.id());
        if (there != null && !page.generated()) {
            there.stream()
                    .filter(label -> !state.labels().contains(label)
                            && !page.summary().labels().contains(label))
                    .sorted()
                    .forEach(added::add);
            state.labels().stream()
                    .filter(label ->
                            !there.contains(label) && page.summary().labels().contains(label))
                    .forEach(removed::add);
        }
        return new PartChanges(page.generated() ? null : movedTo(page, state, remote), added, removed);
    }

    /** Null if the page was not moved by a person. */
    private @Nullable NewParent movedTo(DesiredPage page, PageState state, RemotePage remote) {
        String now = remote.parentId();
        if (now == null) {
            return null;
        }
        boolean same = Objects.equals(now, state.parentId()) || now.equals(wantedParent(page));
        RemotePage before =
                state.parentId() == null ? null : input.actual().pages().get(state.parentId());
        // When a parent goes to the trash, Confluence itself moves its children up.
        if (same || remote.blogPost() || (before != null && !before.isCurrent())) {
            return null;
        }
        for (DesiredPage other : input.tree().pages().values()) {
            RecordedState row = input.identity().of(other.path());
            if (row != null && row.state().pageId().equals(now) && !other.generated()) {
                return new NewParent(other.path(), now);
            }
        }
        return new NewParent(null, now);
    }

    private @Nullable String wantedParent(DesiredPage page) {
        DocPath parent = page.summary().parent().page();
        RecordedState row = parent == null ? null : input.identity().of(parent);
        return row == null ? page.summary().parent().contentId() : row.state().pageId();
    }

    /** A file's path as it is written in another file. */
    static String relative(DocPath from, DocPath to) {
        List<String> up = from.folder().isRoot()
                ? List.of()
                : List.of(from.folder().value().split("/"));
        List<String> down = List.of(to.value().split("/"));
        int shared = 0;
        while (shared < up.size() && shared < down.size() - 1 && up.get(shared).equals(down.get(shared))) {
            shared++;
        }
        return "../".repeat(up.size() - shared) + String.join("/", down.subList(shared, down.size()));
    }

    private @Nullable PullTrailer trailer(RemotePage remote) {
        return trailers.stream()
                .filter(trailer -> trailer.pageId().equals(remote.id()))
                .filter(trailer -> trailer.version() < remote.version()
                        || (trailer.version() == remote.version()
                                && (trailer.writtenAt() == null || trailer.mayBeOf(remote.versionAt()))))
                .max(Comparator.comparingInt(PullTrailer::version))
                .orElse(null);
    }

    /** Pages whose bodies have to be read. */
    Map<DocPath, Candidate> edited() {
        return edited;
    }

    /** Pages of which only other parts changed. */
    Map<DocPath, Candidate> others() {
        return others;
    }

    /** Pages of which nothing is known to have changed. */
    Map<DocPath, Candidate> untouched() {
        return untouched;
    }

    /** What changed of a page besides body and title. */
    PartChanges changes(DocPath path) {
        return changes.getOrDefault(path, PartChanges.NONE);
    }

    /** Pages that were put away. */
    List<OtherPage> removed() {
        return removed;
    }

    /** What cannot be brought back at all. */
    List<Finding> findings() {
        return findings;
    }
}
