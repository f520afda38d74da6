package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.ExtrasGlance;
import io.github.docsync.actual.SampleSite;
import io.github.docsync.actual.TitleKey;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.PageContent;
import io.github.docsync.desired.SampleTree;
import io.github.docsync.manifest.BrokenLinkPolicy;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.manifest.Defaults;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.Policy;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.manifest.TitleClashPolicy;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.EnumSpelling;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteChild;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.Ancestry;
import io.github.docsync.state.IndexHead;
import io.github.docsync.state.PageState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans pages that are told by their three sides, and answers what the planner asks from them. */
public final class SamplePlanning implements PlanStep.Handler<Optional<Plan>> {
    private final List<SamplePage> pages;
    private final List<String> questions = new ArrayList<>();
    private DriftPolicy drift = DriftPolicy.STOP;
    private OrphanPolicy orphans = OrphanPolicy.REPORT;
    private RemovalLimit removals = new RemovalLimit(100, true);
    private Map<DocPath, DocPath> renames = Map.of();
    private Map<String, String> newer = Map.of();
    private Set<String> suspects = Set.of();
    private boolean foreseeing;
    private PlanInput input;

    private SamplePlanning(List<SamplePage> pages) {
        this.pages = pages;
        this.input = start();
    }

    public static SamplePlanning of(SamplePage... pages) {
        return new SamplePlanning(List.of(pages));
    }

    public SamplePlanning drift(DriftPolicy policy) {
        this.drift = policy;
        return this;
    }

    public SamplePlanning orphans(OrphanPolicy policy) {
        this.orphans = policy;
        return this;
    }

    public SamplePlanning removals(RemovalLimit limit) {
        this.removals = limit;
        return this;
    }

    /** Where a file was when the last run began. */
    SamplePlanning renamed(String from, String to) {
        this.renames = Map.of(DocPath.of(to), DocPath.of(from));
        return this;
    }

    /** A page that another branch published from a commit that this one does not contain. */
    SamplePlanning newer(String pageId) {
        this.newer = Map.of(pageId, "beef");
        return this;
    }

    /** A page from which labels or attachments were taken. */
    public SamplePlanning suspecting(String pageId) {
        this.suspects = Set.of(pageId);
        return this;
    }

    /** Looks also for what would come to light only while applying, as the command {@code plan} does. */
    public SamplePlanning foreseeing() {
        this.foreseeing = true;
        return this;
    }

    /** What was asked, in turn: {@code bodies 100}. */
    List<String> questions() {
        return questions;
    }

    /** What is known before anything was asked. */
    PlanInput unanswered() {
        return start();
    }

    public Plan plan() {
        input = start();
        Optional<Plan> plan = Optional.empty();
        while (plan.isEmpty()) {
            plan = Planner.next(input).accept(this);
        }
        return plan.get();
    }

    /** Each action in a line with its parts and reasons, then the kinds of what was found: {@code a.md update body: body-changed}. */
    List<String> lines() {
        Plan plan = plan();
        List<String> lines = new ArrayList<>();
        plan.actions().forEach(action -> lines.add(action.path() + " " + line(action)));
        plan.findings().forEach(finding -> lines.add(EnumSpelling.of(finding.kind())));
        return lines;
    }

    /** The only page's action, and what was found about it. */
    String line() {
        Plan plan = plan();
        String found = plan.findings().stream()
                .map(finding -> " (" + EnumSpelling.of(finding.kind()) + ")")
                .collect(Collectors.joining());
        return plan.actions().stream().map(SamplePlanning::line).collect(Collectors.joining("; ")) + found;
    }

    private static String line(Action action) {
        String parts = action.write()
                .filter(write -> !write.creates())
                .map(write -> " "
                        + Arrays.stream(Part.values())
                                .filter(write::changes)
                                .map(Part::word)
                                .collect(Collectors.joining("+")))
                .orElse("");
        return action.accept(new Name()) + parts + ": "
                + action.reasons().stream().map(Reason::code).collect(Collectors.joining(", "));
    }

    private static final class Name implements ActionVisitor<String> {
        @Override
        public String create(CreatePage action) {
            return "create";
        }

        @Override
        public String update(UpdatePage action) {
            return "update " + action.pageId();
        }

        @Override
        public String noOp(NoOp action) {
            return "no-op";
        }

        @Override
        public String hold(HoldPage action) {
            return "hold";
        }

        @Override
        public String remove(RemovePage action) {
            return (action.archive() ? "archive " : "trash ") + action.pageId();
        }

        @Override
        public String orphan(LeaveOrphan action) {
            return "orphan " + action.pageId();
        }
    }

    /** A manifest of the space DOCS. */
    public static Manifest manifest() {
        return manifest(new Policy(
                DriftPolicy.STOP,
                OrphanPolicy.REPORT,
                BrokenLinkPolicy.WARN,
                TitleClashPolicy.QUALIFY,
                new RemovalLimit(100, true)));
    }

    private static Manifest manifest(Policy policy) {
        return new Manifest(
                DocPath.of("sync.yml"),
                SamplePage.MANIFEST,
                null,
                "DOCS",
                null,
                List.of(),
                new Defaults(List.of(), null, "", "", false),
                policy,
                false,
                null,
                null,
                ConversionSettings.defaults(),
                Map.of());
    }

    private PlanInput start() {
        DesiredTree desired = SampleTree.of(pages.stream()
                .filter(SamplePage::isWanted)
                .map(SamplePage::wanted)
                .toList());
        ActualTree actual = SampleSite.read(
                IndexHead.empty(SamplePage.MANIFEST),
                pages.stream()
                        .filter(SamplePage::isRemembered)
                        .map(SamplePage::row)
                        .toList(),
                pages.stream()
                        .filter(SamplePage::isThere)
                        .map(SamplePage::remote)
                        .toList());
        PlanContext context = new PlanContext(
                manifest(new Policy(drift, orphans, BrokenLinkPolicy.WARN, TitleClashPolicy.QUALIFY, removals)),
                drift,
                orphans,
                removals,
                null,
                false,
                "0",
                "https://acme.atlassian.net/wiki",
                null,
                "c0ffee1",
                false,
                "digest",
                PulledVersions.none(),
                new Renames(renames, Map.of()),
                actual.remembered().stream()
                        .collect(Collectors.toMap(
                                row -> row.state().path(),
                                row -> Reason.of(Reason.Kind.FILE_DELETED_IN, "c0ffee1"),
                                (one, other) -> one)),
                new ExtrasGlance.Suspects(suspects, suspects, suspects, Map.of()),
                foreseeing);
        Lineage lineage = new Lineage(Ancestry.ANCESTOR, newer, List.of(), null, "main");
        return PlanInput.of(context, desired, actual, known -> lineage);
    }

    @Override
    public Optional<Plan> lookUpTitles(PlanStep.LookUpTitles step) {
        questions.add("titles "
                + new TreeSet<>(step.titles().stream().map(TitleKey::folded).toList()));
        ActualTree actual = input.actual();
        input = input.with(actual.withTitles(actual.titles().with(step.titles(), Map.of())), input.lineage());
        return Optional.empty();
    }

    @Override
    public Optional<Plan> makeLinks(PlanStep.MakeLinks step) {
        input = input.with(step, input.desired());
        return Optional.empty();
    }

    @Override
    public Optional<Plan> readBodies(PlanStep.ReadBodies step) {
        List<String> ids = step.pages().stream().map(RemotePage::id).toList();
        questions.add("bodies " + new TreeSet<>(ids));
        ActualTree actual = input.actual();
        input = input.with(actual.with(actual.details()
                .withBodies(actual.bodies().with(ids, answers(ids, SamplePage::storedBody)))));
        return Optional.empty();
    }

    @Override
    public Optional<Plan> readVersions(PlanStep.ReadVersions step) {
        List<String> ids = step.versions().stream().map(PageState::pageId).toList();
        questions.add("versions " + new TreeSet<>(ids));
        ActualTree actual = input.actual();
        input = input.with(actual.with(actual.details()
                .withRecordedBodies(actual.recordedBodies().with(ids, answers(ids, SamplePage::recordedBody)))));
        return Optional.empty();
    }

    @Override
    public Optional<Plan> readExtras(PlanStep.ReadExtras step) {
        List<String> labels = ids(step.question().labels().keySet());
        List<String> attachments = ids(step.question().attachments().keySet());
        List<String> parents = ids(step.question().children());
        if (!labels.isEmpty()) {
            questions.add("labels " + new TreeSet<>(labels));
        }
        if (!attachments.isEmpty()) {
            questions.add("attachments " + new TreeSet<>(attachments));
        }
        Map<String, Set<String>> labelsFound = answers(labels, SamplePage::labels);
        Map<String, Map<String, RemoteAttachment>> attachmentsFound = answers(attachments, SamplePage::attachments);
        Map<String, List<RemoteChild>> children = new HashMap<>();
        parents.forEach(id -> children.put(
                id,
                pages.stream()
                        .filter(SamplePage::isThere)
                        .map(SamplePage::remote)
                        .filter(page -> id.equals(page.parentId()))
                        .map(page -> new RemoteChild(page.id(), page.status(), page.title()))
                        .toList()));
        ActualTree actual = input.actual();
        input = input.with(actual.with(actual.details()
                .withExtras(
                        actual.labels().with(labels, labelsFound),
                        actual.attachments().with(attachments, attachmentsFound),
                        actual.read(),
                        actual.children().with(parents, children),
                        actual.properties()
                                .with(
                                        step.question().properties().stream()
                                                .map(RemotePage::id)
                                                .toList(),
                                        Map.of()))));
        return Optional.empty();
    }

    @Override
    public Optional<Plan> render(PlanStep.Render step) {
        questions.add("render " + new TreeSet<>(step.pages()));
        Map<DocPath, PageContent> contents = new LinkedHashMap<>();
        step.pages()
                .forEach(path ->
                        contents.put(path, input.desired().pages().get(path).content()));
        input = input.with(contents);
        return Optional.empty();
    }

    @Override
    public Optional<Plan> complete(PlanStep.Complete step) {
        return Optional.of(step.plan());
    }

    private static List<String> ids(Set<RemotePage> pages) {
        return pages.stream().map(RemotePage::id).toList();
    }

    private <T> Map<String, T> answers(List<String> ids, Function<SamplePage, T> answer) {
        Map<String, T> answers = new HashMap<>();
        pages.stream()
                .filter(page -> page.isThere() && ids.contains(page.id()))
                .forEach(page -> answers.put(page.id(), answer.apply(page)));
        return answers;
    }
}
