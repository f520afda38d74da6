package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One conversion: what it reads, and what it has made so far. Not thread-safe. */
public final class RenderContext {
    private final Map<Class<? extends Node>, NodeRenderer<Node>> renderers;
    private final ConversionSettings settings;
    private final @Nullable Diagrams diagrams;
    private final ParsedDocument document;
    private final SiteLookup site;
    private final PageOptions options;
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final Set<DocPath> linkedPages = new LinkedHashSet<>();
    private final AttachmentCollector attachments;
    private final Map<Class<?>, Object> memories = new HashMap<>();
    private TreeBuilder out = new TreeBuilder();

    RenderContext(
            Map<Class<? extends Node>, NodeRenderer<Node>> renderers,
            ConversionSettings settings,
            @Nullable Diagrams diagrams,
            ParsedDocument document,
            SiteLookup site,
            PageOptions options) {
        this.renderers = renderers;
        this.settings = settings;
        this.diagrams = diagrams;
        this.document = document;
        this.site = site;
        this.options = options;
        this.attachments = new AttachmentCollector(site);
        diagnostics.addAll(document.diagnostics());
    }

    public ConversionSettings settings() {
        return settings;
    }

    /** What draws diagrams and formulas; null where their source is to be shown. */
    public @Nullable Diagrams diagrams() {
        return diagrams;
    }

    public ParsedDocument document() {
        return document;
    }

    /** Whether some link leads to that id of this page, which then needs an anchor. */
    boolean isLinked(String id) {
        return !id.isEmpty() && site.isLinked(document.path(), id);
    }

    public SiteLookup site() {
        return site;
    }

    public PageOptions options() {
        return options;
    }

    /** Where renderers put what they make. */
    public TreeBuilder out() {
        return out;
    }

    /** The files that the page carries. */
    public AttachmentCollector attachments() {
        return attachments;
    }

    /** Renders a node by the first renderer registered for its class; a node of an unknown class by its children. */
    public void render(Node node) {
        NodeRenderer<Node> renderer = renderers.get(node.getClass());
        if (renderer == null) {
            renderChildren(node);
        } else {
            renderer.render(node, this);
        }
    }

    /** Renders the children in order, raw HTML among them taken together with what it encloses. */
    public void renderChildren(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        renderAll(children);
    }

    /** As {@link #renderChildren}, for some siblings. */
    public void renderAll(List<Node> siblings) {
        if (siblings.stream().anyMatch(RawHtmlRenderer::isRawHtml)) {
            RawHtmlRenderer.render(siblings, this);
        } else {
            siblings.forEach(this::render);
        }
    }

    /** What {@code rendering} would add to {@link #out()}, which stays as it was. */
    public List<TreeNode> capture(Runnable rendering) {
        TreeBuilder before = out;
        out = new TreeBuilder();
        try {
            rendering.run();
            return out.contents();
        } finally {
            out = before;
        }
    }

    /** Reports something that a person should know, once per place. */
    public void warn(SourceLocation location, String code, String problem, String remedy) {
        diagnostics.add(Diagnostic.warning(code, location, problem, remedy));
    }

    /** Reports a mistake for which the page must not be published. */
    void fail(SourceLocation location, String code, String problem, String remedy) {
        diagnostics.add(Diagnostic.error(code, location, problem, remedy));
    }

    void link(DocPath page) {
        linkedPages.add(page);
    }

    /** What a family of renderers remembers during this conversion, created at the first use. */
    <T> T memory(Class<T> type, Function<RenderContext, T> creation) {
        Object memory = memories.get(type);
        if (memory == null) {
            memory = creation.apply(this);
            memories.put(type, memory);
        }
        return type.cast(memory);
    }

    Conversion conversion(String body) {
        return new Conversion(body, attachments.list(), linkedPages, List.copyOf(diagnostics));
    }
}
