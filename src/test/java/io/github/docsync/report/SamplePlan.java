package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.docsync.desired.PageContent;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.AttachmentChanges;
import io.github.docsync.plan.CreatePage;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.HoldPage;
import io.github.docsync.plan.LabelChanges;
import io.github.docsync.plan.LeaveOrphan;
import io.github.docsync.plan.NoOp;
import io.github.docsync.plan.Observation;
import io.github.docsync.plan.PageBase;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Placement;
import io.github.docsync.plan.Plan;
import io.github.docsync.plan.PropertyChanges;
import io.github.docsync.plan.Reason;
import io.github.docsync.plan.RemovePage;
import io.github.docsync.plan.UpdatePage;
import io.github.docsync.site.PropertyReference;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans to report on. */
public final class SamplePlan {
    private static final PageBase BASE = new PageBase(3, "current", "Old title", "1", "98305");
    private static final PartHashes HASHES = new PartHashes("t", "p", "b", "l", "a", "r", "o");

    private SamplePlan() {}

    /** One of each. */
    public static Plan full() {
        return plan(
                List.of(
                        create("docs/new.md", "New page"),
                        update(
                                "docs/a.md",
                                "A",
                                EnumSet.of(Part.BODY, Part.LABELS),
                                Reason.of(Reason.Kind.BODY_CHANGED),
                                Reason.of(Reason.Kind.LABELS_CHANGED)),
                        update(
                                "docs/b.md",
                                "B",
                                EnumSet.of(Part.PARENT),
                                Reason.of(Reason.Kind.FILE_MOVED, "docs/old/b.md")),
                        new HoldPage(
                                DocPath.of("docs/held.md"),
                                "11",
                                "Held",
                                List.of(new Reason.OfFinding(
                                        Finding.Kind.CONFLICT, Observation.of(Observation.Detail.BODY_EDITED, 4)))),
                        new NoOp(DocPath.of("docs/same.md"), "12", "Same", List.of(Reason.of(Reason.Kind.IN_STEP))),
                        new LeaveOrphan(
                                DocPath.of("docs/orphan.md"),
                                "13",
                                "Orphan",
                                List.of(Reason.of(Reason.Kind.FILE_DELETED_IN, "81bc002"))),
                        new RemovePage(
                                DocPath.of("docs/gone.md"),
                                "14",
                                "Gone",
                                false,
                                false,
                                BASE,
                                remembered(),
                                List.of(),
                                List.of(Reason.of(Reason.Kind.FILE_DELETED_IN, "81bc002")))),
                List.of(new Placement(DocPath.of("docs/a.md"), DocPath.of("docs/b.md"), true, null)),
                List.of(
                        new Finding(
                                Finding.Kind.CONFLICT,
                                DocPath.of("docs/held.md"),
                                "11",
                                Observation.ofPage("Held", Observation.Detail.BODY_EDITED, 4)),
                        new Finding(
                                Finding.Kind.ORPHAN,
                                DocPath.of("docs/orphan.md"),
                                "13",
                                Observation.ofPage("Orphan", Observation.Detail.FILE_GONE))));
    }

    public static Plan inStep() {
        return plan(
                List.of(new NoOp(DocPath.of("docs/same.md"), "12", "Same", List.of(Reason.of(Reason.Kind.IN_STEP)))),
                List.of(),
                List.of());
    }

    public static Plan refused() {
        return plan(
                List.of(create("docs/new.md", "New page")),
                List.of(),
                List.of(Finding.ofRun(
                        Finding.Kind.STALE_COMMIT,
                        Observation.Detail.PUBLISHED_COMMIT_NOT_ANCESTOR,
                        "81bc0021d4",
                        "3f2a91c0aa")));
    }

    public static Plan of(Action... actions) {
        return plan(List.of(actions), List.of(), List.of());
    }

    private static Plan plan(List<Action> actions, List<Placement> placements, List<Finding> findings) {
        Plan.Base base = new Plan.Base(
                Plan.FORMAT,
                "0.1.0",
                "handbook",
                "https://acme.atlassian.net/wiki",
                null,
                "3f2a91c0d3d7c2f5f4f8c1b6a5e4d3c2b1a09876",
                false,
                "81bc002fd3d7c2f5f4f8c1b6a5e4d3c2b1a09876",
                null,
                new Plan.Anchor("98305", false, 7),
                false,
                null,
                List.of(),
                null);
        return new Plan(
                base,
                actions,
                placements,
                findings,
                List.of(Diagnostic.warning(
                        "link-broken",
                        new SourceLocation("docs/a.md", 3, 5),
                        "there is no file docs/x.md",
                        "correct the link")));
    }

    public static CreatePage create(String path, String title) {
        return new CreatePage(
                DocPath.of(path),
                content(title),
                StorageBody.parse("<p>first</p>"),
                List.of(),
                null,
                List.of(DocPath.of("docs/a.md")),
                List.of(DocPath.of("docs/a.md")),
                List.of(Reason.of(Reason.Kind.NEW_FILE)));
    }

    public static UpdatePage update(String path, String title, Set<Part> parts, Reason... reasons) {
        return new UpdatePage(
                DocPath.of(path),
                "98391",
                content(title),
                parts,
                Set.of(),
                false,
                new LabelChanges(List.of("api"), List.of(), List.of("api")),
                new AttachmentChanges(
                        Set.of("a.png"),
                        Set.of(),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("a.png", "ab".repeat(32))),
                        new TreeMap<>(Map.of("b.png", new ReadAttachment(2, 1L, "YQ", "Yg")))),
                PropertyChanges.none(new TreeMap<>()),
                BASE,
                remembered(),
                new UpdatePage.FirstWrite("temporary", StorageBody.parse("<p/>")),
                List.of(),
                List.of(),
                List.of(),
                List.of(reasons));
    }

    private static PageContent content(String title) {
        return new PageContent(
                false,
                "DOCS",
                title,
                new PageContent.Parent(DocPath.of("docs/index.md"), null),
                StorageBody.parse("<p>body</p>"),
                List.of("api"),
                List.of(new PageContent.PlannedAttachment(
                        "a.png", "image/png", "ab".repeat(32), DocPath.of("docs/a.png"), null)),
                new TreeMap<>(Map.of("key", TextNode.valueOf("value"))),
                HASHES,
                "blob");
    }

    private static RecordedState remembered() {
        PageState state = new PageState(
                "handbook",
                DocPath.of("docs/gone.md"),
                false,
                "14",
                "DOCS",
                "3f2a91c0d3d7c2f5f4f8c1b6a5e4d3c2b1a09876",
                null,
                "blob",
                HASHES,
                3,
                null,
                "stored",
                "Gone",
                null,
                List.of("api"),
                new TreeMap<>(Map.of("a.png", "hash")),
                new TreeMap<>(),
                new TreeMap<>(Map.of("task", true)));
        return new RecordedState(state, new PropertyReference("77", 2));
    }
}
