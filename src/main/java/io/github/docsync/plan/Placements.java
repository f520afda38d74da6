package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings siblings into their order where Git changed it or pages came newly under a parent. An order that people made in
 * Confluence stays as long as Git does not ask for another one, and is named, but under {@code overwrite}.
 */
final class Placements {
    private final PlanInput input;
    private final Map<DocPath, Action> actions;
    private final Parents parents;
    private final Map<DocPath, Integer> writeOrder = new HashMap<>();
    private final Set<DocPath> notLookedAt = new HashSet<>();
    private final List<Finding> findings;

    /**
     * @param writes the pages to write, in the order in which they are first written
     * @param findings takes what is found
     */
    Placements(PlanInput input, Map<DocPath, Action> actions, List<DocPath> writes, List<Finding> findings) {
        this.findings = findings;
        this.input = input;
        this.parents = new Parents(input, Set.of());
        this.actions = actions;
        writes.forEach(path -> writeOrder.put(path, writeOrder.size()));
    }

    List<Placement> moves() {
        Map<String, List<DesiredPage>> families = new LinkedHashMap<>();
        for (DesiredPage page : input.desired().pages().values()) {
            if (!page.summary().blogPost()) {
                families.computeIfAbsent(parentAfter(page), none -> new ArrayList<>())
                        .add(page);
            }
        }
        List<Placement> moves = new ArrayList<>();
        families.values().forEach(siblings -> moves.addAll(moves(siblings)));
        return moves;
    }

    /** Whether the order of these siblings is looked at as in a whole run. */
    private boolean isWhole(List<DesiredPage> family) {
        Selection only = input.only();
        boolean whole = only == null || (only.shard() && family.stream().allMatch(page -> only.matches(page.path())));
        if (!whole) {
            family.forEach(page -> notLookedAt.add(page.path()));
        }
        return whole;
    }

    /** The pages whose order among their siblings is not looked at; known once the moves are. */
    Set<DocPath> notLookedAt() {
        return notLookedAt;
    }

    /**
     * What the page hangs under once it is written, if only by another shard's run. Pages that the manifest leaves at the top are siblings only where they
     * really hang under one parent: spaces have a top each, and a page that was taken over stays where it was.
     */
    private String parentAfter(DesiredPage page) {
        RemotePage remote = remote(page.path());
        PageContent.Parent parent = write(page.path())
                .map(write -> write.content().parent())
                .or(() -> remote == null
                        ? parents.of(page, null)
                        : Optional.of(new PageContent.Parent(null, remote.parentId())))
                .orElseThrow();
        if (parent.contentId() != null) {
            return parent.contentId();
        }
        return parent.page() == null ? "root of " + page.summary().space() : "page " + parent.page();
    }

    private List<Placement> moves(List<DesiredPage> family) {
        List<DocPath> wanted = new ArrayList<>();
        boolean changed = false;
        for (DesiredPage page : family) {
            if (willBeThere(page)) {
                wanted.add(page.path());
                changed |= isNew(page.path()) || orderChanged(page);
            }
        }
        boolean whole = isWhole(family);
        if (!changed) {
            // What a person moved here from elsewhere is nobody's sibling.
            wanted.removeIf(path -> !isWherePublished(path));
        }
        if (wanted.size() < 2 || !(changed || (whole && isOrderKnown(wanted)))) {
            return List.of();
        }
        Set<DocPath> held = wanted.stream().filter(this::isHeld).collect(Collectors.toSet());
        List<Placement> moves = SiblingOrder.moves(wanted, present(wanted), held);
        if (!changed && input.drift() != DriftPolicy.OVERWRITE) {
            moves.forEach(move -> nameReordered(move.page()));
            return List.of();
        }
        return whole
                ? moves.stream()
                        .map(move -> move.remembering(order(move.page())))
                        .toList()
                : moves.stream()
                        .filter(move -> actions.containsKey(move.page()))
                        .toList();
    }

    /**
     * Whether Confluence says where they stand, and nothing but a newer commit has a say. One that came back from the trash, or came last, has
     * no position and stands behind those that have; where none has one, nobody ever ordered them.
     */
    private boolean isOrderKnown(List<DocPath> pages) {
        Set<Long> positions = new HashSet<>();
        for (DocPath path : pages) {
            RemotePage page = remote(path);
            if (page == null
                    || (page.position() != null && !positions.add(page.position()))
                    || input.lineage().isNewer(page.id())) {
                return false;
            }
        }
        return !positions.isEmpty();
    }

    private void nameReordered(DocPath path) {
        Finding.Kind kind =
                input.drift() == DriftPolicy.SKIP ? Finding.Kind.SKIPPED : Finding.Kind.EDITED_IN_CONFLUENCE;
        findings.add(
                Finding.ofPage(kind, path, Objects.requireNonNull(remote(path)), Observation.Detail.ORDER_CHANGED));
    }

    private String order(DocPath path) {
        DesiredPage page = Objects.requireNonNull(input.desired().pages().get(path));
        return page.summary().hashes().order();
    }

    private boolean willBeThere(DesiredPage page) {
        if (isCreated(page.path())) {
            return true;
        }
        RemotePage remote = remote(page.path());
        if (isHeld(page.path())) {
            return remote != null
                    && remote.isCurrent()
                    && write(page.path()).isEmpty()
                    && isWherePublished(page.path());
        }
        return remote != null && (remote.isCurrent() || write(page.path()).isPresent());
    }

    private boolean isHeld(DocPath path) {
        Action action = actions.get(path);
        return action != null && action.holds(Part.PARENT);
    }

    /** Whether the page hangs where the last run left it. What a person moved is nobody's sibling. */
    private boolean isWherePublished(DocPath path) {
        RecordedState remembered = input.identity().of(path);
        RemotePage page = remote(path);
        return remembered != null
                && page != null
                && Objects.equals(remembered.state().parentId(), page.parentId());
    }

    private Optional<PageWrite> write(DocPath path) {
        Action action = actions.get(path);
        return action == null ? Optional.empty() : action.write();
    }

    private boolean isCreated(DocPath path) {
        return write(path).filter(PageWrite::creates).isPresent();
    }

    /** Whether the page comes under its parent by this run, or comes back from the trash, which keeps no place. */
    private boolean isNew(DocPath path) {
        return write(path)
                .filter(write -> write.changes(Part.PARENT) || write.changes(Part.STATUS))
                .isPresent();
    }

    private boolean orderChanged(DesiredPage page) {
        RecordedState remembered = input.identity().of(page.path());
        if (remembered == null) {
            // A page that an earlier run created and could not record stands where it was created.
            return input.actual().unrecorded().containsKey(page.path());
        }
        return !remembered
                .state()
                .desired()
                .order()
                .equals(page.summary().hashes().order());
    }

    private @Nullable RemotePage remote(DocPath path) {
        DesiredPage page = input.desired().pages().get(path);
        String id = page == null
                ? null
                : input.identity().pageId(page, input.actual().unrecorded());
        return id == null ? null : input.actual().pages().get(id);
    }

    /**
     * Pages that are there in their order, then new ones, which are created one after the other. Where a page lands that
     * moves in from another parent is not known, so it is left out.
     */
    private List<DocPath> present(List<DocPath> wanted) {
        List<DocPath> there = new ArrayList<>();
        List<DocPath> created = new ArrayList<>();
        for (DocPath path : wanted) {
            if (isCreated(path)) {
                created.add(path);
            } else if (!isNew(path)) {
                there.add(path);
            }
        }
        there.sort(Comparator.comparing(this::position).thenComparing(this::age));
        created.sort(Comparator.comparing(path -> writeOrder.getOrDefault(path, 0)));
        there.addAll(created);
        return there;
    }

    private long position(DocPath path) {
        RemotePage page = remote(path);
        Long position = page == null ? null : page.position();
        return position == null ? Long.MAX_VALUE : position;
    }

    /** Siblings that nobody ever ordered have no positions and stand as they were created; ids grow with time. */
    private BigInteger age(DocPath path) {
        RemotePage page = remote(path);
        return page != null && page.id().matches("\\d+") ? new BigInteger(page.id()) : BigInteger.ZERO;
    }
}
