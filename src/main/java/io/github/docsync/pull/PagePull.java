package io.github.docsync.pull;

import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.TrialPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
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
    private final ReplacedAttachments.Found replaced;
    private NewAttachments.Found added = NewAttachments.Found.NONE;

    PagePull(PullInput input, NamesInConfluence names, Downloads downloads, ReplacedAttachments.Found replaced) {
        this.input = input;
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
     * @param conflict the person's file on top of the published commit; empty where there is no conflict
     */
    record Outcome(
            Verdict verdict,
            List<String> parts,
            List<String> lost,
            @Nullable String reason,
            Map<DocPath, Optional<byte[]>> files,
            Optional<byte[]> conflict) {
        static Outcome refused(List<String> parts, String reason) {
            return new Outcome(Verdict.REFUSED, parts, List.of(), reason, Map.of(), Optional.empty());
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
        BaseReader.Found found = bases.read(candidate);
        BasePage base = found.base();
        if (base == null) {
            return Optional.of(Outcome.refused(List.of("body"), found.problem()));
        }
        List<String> parts = new ArrayList<>();
        try {
            List<StorageNode> goal = body == null ? base.published() : base.goal(BaseReader.canonical(body));
            boolean edited =
                    body != null && !BodyDiff.of(base.published(), goal).isEmpty();
            Carried carried = new Carried(base.file().text(), new ArrayList<>());
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
            if (carried.reason() == null && isRetitled(title, base, candidate)) {
                parts.add("title");
                carried = carried.then(withTitle(base, carried.text(), title));
            }
            if (carried.reason() == null) {
                carried = carried.then(withOthers(base, carried.text(), changes, body, parts));
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
            return Optional.of(
                    carried.reason() == null
                            ? merged(candidate, base, edited ? goal : null, carried, parts, current)
                            : Outcome.refused(parts, carried.reason()));
        } catch (StorageSyntaxException e) {
            return Optional.of(Outcome.refused(List.of("body"), "the stored body is not well-formed: " + e.problem()));
        }
    }

    /**
     * The file so far.
     *
     * @param lost what is missing
     * @param reason why it cannot be done; null if it can
     */
    private record Carried(
            String text, List<String> lost, @Nullable String reason) {
        Carried(String text, List<String> lost) {
            this(text, lost, null);
        }

        static Carried impossible(String reason) {
            return new Carried("", List.of(), reason);
        }

        Carried then(Carried next) {
            List<String> all = new ArrayList<>(lost);
            all.addAll(next.lost());
            return new Carried(next.text(), all, next.reason());
        }
    }

    private boolean isRetitled(String title, BasePage base, Candidate candidate) {
        return !title.equals(base.tree()
                        .tryOut(base.path(), base.file().text(), titles)
                        .title())
                && !title.equals(candidate.page().summary().title());
    }

    private Carried withBody(BasePage base, String text, List<StorageNode> goal) {
        PageRewrite.Outcome rewritten = rewrite(base, text, goal);
        Loss loss = Loss.of(rewritten.left());
        if (loss.reason() != null) {
            return Carried.impossible(loss.reason());
        }
        return missingWord(goal, tryOut(base, rewritten.text()))
                .map(word -> Carried.impossible("the word '" + word + "' would be lost"))
                .orElseGet(() -> new Carried(rewritten.text(), loss.names()));
    }

    private Carried withTitle(BasePage base, String text, String title) {
        return TitleRewrite.apply(
                        text, title, changed -> base.tree().tryOut(base.path(), changed, titles, added.bytes()))
                .map(changed -> new Carried(changed, List.of()))
                .orElseGet(() -> Carried.impossible("the title '" + title + "' cannot be carried into the file"));
    }

    private Carried withOthers(
            BasePage base, String text, PartChanges changes, @Nullable String body, List<String> parts) {
        TrialPage page = base.tree().tryOut(base.path(), text, titles, added.bytes());
        List<String> lost = new ArrayList<>();
        String changed = text;
        if (changes.parent() != null
                && !changes.parent().equals(page.frontMatter().parent())) {
            changed = FrontMatterRewrite.with(changed, "parent", FrontMatterRewrite.scalar(changes.parent()));
            parts.add("parent");
        }
        List<String> labels = new ArrayList<>(page.frontMatter().labels());
        changes.removed().stream()
                .filter(label -> !labels.remove(label))
                .forEach(label -> lost.add("the removal of the label '" + label + "', which the manifest gives"));
        changes.added().stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        if (!labels.equals(page.frontMatter().labels())) {
            changed = FrontMatterRewrite.withList(changed, "labels", labels);
            parts.add("labels");
        }
        if (input.options().tasks() && body != null) {
            TrialPage now = base.tree().tryOut(base.path(), changed, titles, added.bytes());
            String ticked = TaskRewrite.apply(changed, now.conversion().body(), body);
            if (!ticked.equals(changed)) {
                parts.add("tasks");
            }
            changed = ticked;
        }
        return new Carried(changed, lost);
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
        return new Outcome(lost.isEmpty() ? Verdict.EXACT : Verdict.LOSSY, parts, lost, null, files, Optional.empty());
    }

    private PageRewrite.Outcome rewrite(BasePage base, String text, List<StorageNode> goal) {
        DesiredTree tree = base.tree();
        Proof proof = new Proof(tree.converter(), base.path(), tree.site(base.path(), titles, added.bytes()));
        ReverseConverter reverse = new ReverseConverter(
                base.path(), names.seenFrom(base.path(), tree, added.paths()), Habits.of(text), proof);
        return new PageRewrite(changed -> tree.tryOut(base.path(), changed, titles, added.bytes()), reverse, text, goal)
                .run();
    }

    private String tryOut(BasePage base, String text) {
        return base.tree()
                .tryOut(base.path(), text, titles, added.bytes())
                .conversion()
                .conversion()
                .body();
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
