package io.github.docsync.pull;

import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.TrialPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.source.PullTrailer;
import io.github.docsync.source.TextMerge;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings one page's text back, once: rewrites the base, merges with what Git has now, proves. */
final class PagePull {
    private final PullInput input;
    private final Map<DocPath, String> titles;
    private final BaseReader bases;
    private final NamesInConfluence names;
    private final Downloads downloads;
    private final ReplacedAttachments.ReplacedFiles replaced;
    private final ManifestChanges manifest;
    private final Map<String, String> entry = new LinkedHashMap<>();
    private NewAttachments.FilesToAdd added = NewAttachments.FilesToAdd.NONE;

    /** @param manifest as it is on the branch */
    PagePull(
            PullInput input,
            NamesInConfluence names,
            Downloads downloads,
            ReplacedAttachments.ReplacedFiles replaced,
            ManifestChanges manifest) {
        this.input = input;
        this.manifest = manifest;
        this.downloads = downloads;
        this.replaced = replaced;
        this.names = names;
        this.titles = names.titles();
        this.bases = new BaseReader(input, titles);
    }

    /**
     * What became of a page.
     *
     * @param files what changes on the branch
     * @param entry what changes of the page's entry in the manifest, by key
     * @param conflict the person's file on top of the published commit; empty where there is no conflict
     */
    record Outcome(
            Verdict verdict,
            List<String> parts,
            List<String> lost,
            @Nullable String reason,
            Map<DocPath, Optional<byte[]>> files,
            Map<String, String> entry,
            Optional<byte[]> conflict) {
        /** Whether it is in Git already, as after commits were squashed without their messages. */
        boolean changesNothing(DocPath path, byte[] current) {
            return verdict == Verdict.EXACT
                    && entry.isEmpty()
                    && files.keySet().equals(Set.of(path))
                    && files.getOrDefault(path, Optional.empty())
                            .filter(bytes -> Arrays.equals(bytes, current))
                            .isPresent();
        }

        static Outcome refused(List<String> parts, String reason) {
            return new Outcome(Verdict.REFUSED, parts, List.of(), reason, Map.of(), Map.of(), Optional.empty());
        }
    }

    /**
     * Brings a page back.
     *
     * @param changes what changed besides body and title
     * @param body what is stored now; null if it is the published one
     * @param current the file as the branch has it
     * @return empty if nothing changed that is not in the file already
     */
    Optional<Outcome> run(Candidate candidate, PartChanges changes, @Nullable String body, byte[] current) {
        BaseReader.BaseLookup found = bases.read(candidate);
        BasePage base = found.base();
        if (base == null) {
            return Optional.of(Outcome.refused(List.of("body"), found.problem()));
        }
        List<String> parts = new ArrayList<>();
        try {
            BannerPlace left = body == null || !input.manifest().defaults().banner()
                    ? new BannerPlace(body == null ? base.published() : base.goal(BaseReader.canonical(body)), null)
                    : BannerPlace.of(
                            tryOut(base, base.file().text()).conversion().body(),
                            base.goal(BaseReader.canonical(body)));
            ManagedLinks.LinkedBody linked = new ManagedLinks(
                            names,
                            input.site()::url,
                            candidate.remote().spaceId(),
                            base.path(),
                            names.seenFrom(base.path(), base.tree(), Map.of()),
                            base.tree().site(base.path(), titles, Map.of()))
                    .in(left.goal(), base.published());
            List<StorageNode> goal = linked.goal();
            boolean edited =
                    body != null && !BodyDiff.of(base.published(), goal).isEmpty();
            if (left.lost() != null && !edited) {
                return Optional.of(Outcome.refused(
                        List.of("body"),
                        "only the banner changed, which docsync writes; undo that, or run sync --drift overwrite"));
            }
            List<String> lost = new ArrayList<>(linked.lost());
            if (left.lost() != null) {
                lost.add(left.lost());
            }
            Carried carried = new Carried(base.file().text(), lost);
            if (edited) {
                parts.add("body");
                added = new NewAttachments(input, downloads).find(candidate, base, goal);
                carried = carried.then(
                        added.reason() == null
                                ? withBody(base, carried.text(), goal)
                                : Carried.impossible(added.reason()));
                added = added.used(base, carried.text(), titles);
                if (!added.paths().isEmpty()) {
                    parts.add("attachments");
                }
            }
            String title = TitleFolding.trim(candidate.remote().title());
            if (carried.reason() == null) {
                PartsRewrite others =
                        new PartsRewrite(candidate, manifest, pulled(candidate), text -> tryOut(base, text));
                String ticked = input.options().tasks() ? body : null;
                carried = others.apply(carried, base.file().text(), title, changes, ticked);
                parts.addAll(others.parts());
                entry.putAll(others.entry());
            }
            if (!replaced.isEmpty()) {
                if (!parts.contains("attachments")) {
                    parts.add("attachments");
                }
                if (carried.reason() == null && replaced.reason() != null) {
                    carried = Carried.impossible(replaced.reason());
                }
            }
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            if (!input.secrets().mask(carried.text()).equals(carried.text())) {
                return Optional.of(Outcome.refused(parts, "it holds a credential that is in use here"));
            }
            Outcome outcome = carried.reason() == null
                    ? merged(candidate, base, edited ? goal : null, carried, parts, current)
                    : Outcome.refused(parts, carried.reason());
            return outcome.changesNothing(candidate.page().path(), current) ? Optional.empty() : Optional.of(outcome);
        } catch (StorageSyntaxException e) {
            return Optional.of(Outcome.refused(List.of("body"), "the stored body is not well-formed: " + e.problem()));
        }
    }

    private ManifestChanges pulled(Candidate candidate) {
        PullTrailer trailer = candidate.trailer();
        return trailer == null ? manifest : new ManifestChanges(input, trailer.commit());
    }

    private Carried withBody(BasePage base, String text, List<StorageNode> goal) {
        PageRewrite.Outcome rewritten = rewrite(base, text, goal);
        Loss loss = Loss.of(rewritten.left());
        if (loss.reason() != null) {
            return Carried.impossible(TextOwner.find(input.snapshot(), base.path(), loss.text())
                    .map(owner -> loss.reason() + "; " + owner.value() + " holds that text, change it there")
                    .orElse(loss.reason()));
        }
        return missingWord(
                        goal,
                        tryOut(base, rewritten.text()).conversion().conversion().body())
                .map(word -> Carried.impossible("the word '" + word + "' would be lost"))
                .orElseGet(() -> new Carried(rewritten.text(), loss.names()));
    }

    /** @param goal what the person left of the body; null if that did not change */
    private Outcome merged(
            Candidate candidate,
            BasePage base,
            @Nullable List<StorageNode> goal,
            Carried carried,
            List<String> parts,
            byte[] current) {
        byte[] theirs = base.file().bytes(carried.text());
        byte[] published = base.file().bytes(base.file().text());
        if (Arrays.equals(published, current)) {
            return taken(candidate, carried.lost(), parts, theirs);
        }
        Optional<byte[]> merged = TextMerge.merge(published, current, theirs);
        if (merged.isEmpty()) {
            return new Outcome(
                    Verdict.CONFLICT,
                    parts,
                    List.of(),
                    "Git changed the same lines since version " + candidate.baseVersion(),
                    Map.of(),
                    Map.of(),
                    Optional.of(theirs));
        }
        String problem = goal == null ? null : proveMerge(candidate, base, goal, merged.get());
        return problem == null
                ? taken(candidate, carried.lost(), parts, merged.get())
                : Outcome.refused(parts, problem);
    }

    private Outcome taken(Candidate candidate, List<String> lost, List<String> parts, byte[] bytes) {
        Map<DocPath, Optional<byte[]>> files = new LinkedHashMap<>();
        files.put(candidate.page().path(), Optional.of(bytes));
        added.bytes().forEach((path, content) -> files.put(path, Optional.of(content)));
        replaced.bytes().forEach((path, content) -> files.put(path, Optional.of(content)));
        return new Outcome(
                lost.isEmpty() ? Verdict.EXACT : Verdict.LOSSY, parts, lost, null, files, entry, Optional.empty());
    }

    private PageRewrite.Outcome rewrite(BasePage base, String text, List<StorageNode> goal) {
        DesiredTree tree = base.tree();
        Proof proof = new Proof(tree.converter(), base.path(), tree.site(base.path(), titles, added.bytes()));
        ReverseConverter reverse = new ReverseConverter(
                base.path(), names.seenFrom(base.path(), tree, added.paths()), StyleDetector.of(text), proof);
        return new PageRewrite(changed -> tryOut(base, changed), reverse, text, goal).run();
    }

    private TrialPage tryOut(BasePage base, String text) {
        return base.tree().tryOut(base.path(), text, titles, added.bytes());
    }

    /** A word that the person left and that the new text would not give. */
    private static Optional<String> missingWord(List<StorageNode> goal, String body) {
        Map<String, Integer> left = new HashMap<>();
        VisibleText.words(body).forEach(word -> left.merge(word, 1, Integer::sum));
        for (PageBlock block : PageBlock.of(goal)) {
            for (String word : block.words()) {
                if (left.merge(word, -1, Integer::sum) < 0) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    /** Every block that the person changed must be in the merged page; null if it is. */
    private @Nullable String proveMerge(Candidate candidate, BasePage base, List<StorageNode> goal, byte[] merged) {
        Optional<FileText> file = FileText.of(merged);
        if (file.isEmpty()) {
            return "the file in Git is not in UTF-8";
        }
        TrialPage page = input.tree().tryOut(candidate.page().path(), file.get().text(), titles, added.bytes());
        Set<String> have = leaves(page.conversion().body().nodes());
        Set<String> before = leaves(base.published());
        for (PageBlock block : allLeaves(PageBlock.of(goal))) {
            if (!before.contains(block.key()) && !have.contains(block.key())) {
                return "after merging with Git's changes the page would not say '"
                        + excerpt(String.join(" ", block.words())) + "'";
            }
        }
        return null;
    }

    private static Set<String> leaves(List<StorageNode> nodes) {
        Set<String> keys = new HashSet<>();
        allLeaves(PageBlock.of(nodes)).forEach(block -> keys.add(block.key()));
        return keys;
    }

    private static List<PageBlock> allLeaves(List<PageBlock> blocks) {
        List<PageBlock> leaves = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (block.isContainer()) {
                leaves.addAll(allLeaves(block.children()));
            } else {
                leaves.add(block);
            }
        }
        return leaves;
    }

    static String excerpt(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
