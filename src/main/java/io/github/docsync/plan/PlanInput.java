package io.github.docsync.plan;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.actual.ExtrasGlance;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.desired.PageContent;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.manifest.RemovalLimit;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known to make a plan from; grows by the answers to {@link PlanStep}s.
 *
 * @param context what stays the same
 * @param desired what Git wants, with links as {@code links} says
 * @param actual what is in Confluence, as far as it was asked for
 * @param identity which page is which
 * @param lineage how what stands in Confluence relates to the commit to publish
 * @param links what links were made for; null before they were
 * @param contents what pages are to hold, bodies included, as far as it was asked for
 */
public record PlanInput(
        PlanContext context,
        DesiredTree desired,
        ActualTree actual,
        Identity identity,
        Lineage lineage,
        PlanStep.@Nullable MakeLinks links,
        Map<DocPath, PageContent> contents) {
    /**
     * The start: pages and index are read, and nothing else. A run that looks at some files only says nothing of what went away.
     *
     * @param lineage is asked once, for what is remembered when that is settled
     */
    public static PlanInput of(
            PlanContext context, DesiredTree desired, ActualTree actual, Function<ActualTree, Lineage> lineage) {
        Identity identity = match(context, desired, actual);
        if (context.only() == null) {
            List<RecordedState> settled = PastPages.settle(desired, actual, identity);
            ActualTree known = actual.withPages(settled, actual.pages(), actual.others());
            Identity again = settled.equals(actual.remembered()) ? identity : match(context, desired, known);
            return new PlanInput(context, desired, known, again, lineage.apply(known), null, Map.of());
        }
        return new PlanInput(context, desired, actual, identity, lineage.apply(actual), null, Map.of());
    }

    private static Identity match(PlanContext context, DesiredTree desired, ActualTree actual) {
        return Identity.match(
                desired.pages().values(),
                PastPages.likeliestFirst(actual),
                context.renames().of(actual),
                actual.index().replaced());
    }

    /** The same after an answer that showed no new pages of ours. */
    public PlanInput with(ActualTree known) {
        return new PlanInput(context, desired, known, identity, lineage, links, contents);
    }

    /** The same after an answer that may have shown pages of ours that were forgotten: then pages are matched anew. */
    public PlanInput with(ActualTree known, Lineage newLineage) {
        boolean same = known.remembered().equals(actual.remembered());
        Identity matched = same ? identity : match(context, desired, known);
        return new PlanInput(context, desired, known, matched, newLineage, links, contents);
    }

    /** The same with links made for something else, so that nothing is rendered yet. */
    public PlanInput with(PlanStep.MakeLinks made, DesiredTree linked) {
        return new PlanInput(context, linked, actual, identity, lineage, made, Map.of());
    }

    /** The same with more that is rendered. */
    public PlanInput with(Map<DocPath, PageContent> rendered) {
        Map<DocPath, PageContent> all = new HashMap<>(contents);
        all.putAll(rendered);
        return new PlanInput(context, desired, actual, identity, lineage, links, all);
    }

    /** The same with what the bodies that were read show, to be remembered. */
    PlanInput seeing() {
        List<RecordedState> rows = SeenEdits.of(actual, lineage);
        return rows.equals(actual.remembered())
                ? this
                : new PlanInput(
                        context,
                        desired,
                        actual.withRemembered(rows),
                        identity.remembering(rows),
                        lineage,
                        links,
                        contents);
    }

    /**
     * What a page is to hold, with its body.
     *
     * @throws UnansweredException if it was not rendered
     */
    PageContent content(DesiredPage page) {
        PageContent content = contents.get(page.path());
        if (content == null) {
            throw new UnansweredException(Set.of(), List.of(), Set.of(page.path()));
        }
        return content;
    }

    /** The page that a wanted one is; null where there is none. */
    @Nullable
    RemotePage remote(DesiredPage page) {
        String id = identity.pageId(page, actual.unrecorded());
        return id == null ? null : actual.pages().get(id);
    }

    /** A page that a commit published which the one to publish does not contain. */
    Finding newer(DocPath path, RemotePage page, Observation.Detail detail) {
        return Finding.ofPage(
                Finding.Kind.NEWER_COMMIT,
                path,
                page,
                detail,
                lineage.newer().getOrDefault(page.id(), ""),
                Objects.requireNonNullElse(commit(), ""));
    }

    public Manifest manifest() {
        return context.manifest();
    }

    public DriftPolicy drift() {
        return context.drift();
    }

    OrphanPolicy orphans() {
        return context.orphans();
    }

    RemovalLimit maxRemovals() {
        return context.maxRemovals();
    }

    @Nullable
    Selection only() {
        return context.only();
    }

    @Nullable
    String commit() {
        return context.commit();
    }

    PulledVersions pulled() {
        return context.pulled();
    }

    ExtrasGlance.Suspects suspects() {
        return context.suspects();
    }

    /**
     * Whether this run takes the page out of the trash: where the policy says so, and where its file was gone as well, so that
     * nobody wants it to stay there now that the file is back.
     */
    boolean restores(DesiredPage page, RemotePage remote) {
        RecordedState recorded = identity.of(page.path());
        return !page.isHeld()
                && remote.isTrashed()
                && recorded != null
                && (drift() == DriftPolicy.OVERWRITE || recorded.removed());
    }
}
