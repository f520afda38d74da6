package io.github.docsync.desired;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Confluence as Git wants it: every page with its place, title, body and what goes with it. Immutable. */
public final class DesiredTree {
    private final Outline outline;
    private final PageRenderer renderer;
    private final Map<DocPath, DesiredPage> pages;
    private final List<Diagnostic> diagnostics;

    private DesiredTree(
            Outline outline, PageRenderer renderer, Map<DocPath, DesiredPage> pages, List<Diagnostic> diagnostics) {
        this.outline = outline;
        this.renderer = renderer;
        this.pages = Collections.unmodifiableMap(pages);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Reads and renders everything that the manifest names. Mistakes do not stop it: all of them are found, and a tree with
     * an error among its diagnostics is not to be published.
     */
    public static DesiredTree build(
            Manifest manifest, Snapshot snapshot, MarkdownParser parser, MarkdownConverter converter) {
        Provenance provenance = manifest.sourceBranch() == null
                ? snapshot.provenance()
                : snapshot.provenance().withBranch(manifest.sourceBranch());
        Documents documents = new Documents(snapshot, parser);
        Outline outline = OutlineBuilder.build(manifest, snapshot, documents);
        PublishedSite site = new PublishedSite(manifest, snapshot, provenance, outline);
        PageRenderer renderer = new PageRenderer(manifest, provenance, documents, outline, site, converter);
        List<PageRenderer.Rendered> rendered = outline.pages().parallelStream()
                .map(page -> renderer.render(page, outline.titles()))
                .toList();
        Map<DocPath, DesiredPage> pages = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>(outline.diagnostics());
        rendered.forEach(page -> {
            pages.put(page.page().path(), page.page());
            diagnostics.addAll(page.diagnostics());
        });
        return new DesiredTree(outline, renderer, pages, told(diagnostics));
    }

    /** Each once; that an engine is missing is told at the first diagram that needs it, and not at every other. */
    private static List<Diagnostic> told(List<Diagnostic> diagnostics) {
        Set<String> missing = new HashSet<>();
        return diagnostics.stream()
                .distinct()
                .filter(diagnostic ->
                        !diagnostic.code().equals(Diagrams.ENGINE_MISSING) || missing.add(diagnostic.problem()))
                .toList();
    }

    /**
     * The same tree as links must see it: where pages have other titles in Confluence, and keep them, they are named as they
     * are called there; pages that will not exist are linked to on the Git host, as if they were not published.
     */
    public DesiredTree asLinked(Map<DocPath, String> titlesInConfluence, Set<DocPath> unavailable) {
        if (titlesInConfluence.isEmpty() && unavailable.isEmpty()) {
            return this;
        }
        Map<DocPath, String> titles = new HashMap<>(outline.titles());
        titles.putAll(titlesInConfluence);
        titles.keySet().removeAll(unavailable);
        Set<DocPath> changed = new HashSet<>(titlesInConfluence.keySet());
        changed.addAll(unavailable);
        Map<DocPath, DesiredPage> relinked = new LinkedHashMap<>(pages);
        for (OutlinePage page : outline.pages()) {
            DesiredPage before = pages.get(page.path());
            if (before != null && !Collections.disjoint(before.links(), changed)) {
                relinked.put(page.path(), renderer.render(page, titles).page());
            }
        }
        return new DesiredTree(outline, renderer, relinked, diagnostics);
    }

    /** In the order of the page tree: parents before children, siblings in their order. */
    public Map<DocPath, DesiredPage> pages() {
        return pages;
    }

    /** Every mistake and warning in manifest order, then by page. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
