package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TextSource;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    private final boolean traced;
    private TreeBuilder out = new TreeBuilder();

    RenderContext(
            Map<Class<? extends Node>, NodeRenderer<Node>> renderers,
            ConversionSettings settings,
            @Nullable Diagrams diagrams,
            ParsedDocument document,
            SiteLookup site,
            PageOptions options,
            boolean traced) {
        this.renderers = renderers;
        this.settings = settings;
        this.diagrams = diagrams;
        this.document = document;
        this.site = site;
        this.options = options;
        this.traced = traced;
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
        List<TreeNode> siblings = out.current().children();
        int before = siblings.size();
        NodeRenderer<Node> renderer = renderers.get(node.getClass());
        if (renderer == null) {
            renderChildren(node);
        } else {
            renderer.render(node, this);
        }
        if (traced && !(node instanceof Document)) {
            trace(node, siblings, before);
        }
    }

    private void trace(Node node, List<TreeNode> siblings, int from) {
        SourceSpan span = span(node);
        for (int i = from; span != null && i < siblings.size(); i++) {
            if (siblings.get(i) instanceof TreeElement element) {
                element.cameFrom(span);
            } else if (siblings.get(i) instanceof TreeNode.Passthrough passthrough && passthrough.span() == null) {
                siblings.set(i, new TreeNode.Passthrough(passthrough.fragment(), passthrough.inline(), span));
            }
        }
    }

    /** Null for what stands in another file, or in none. */
    private @Nullable SourceSpan span(Node node) {
        int start = place(node.getStartOffset());
        int end = node.getEndOffset() > node.getStartOffset() ? place(node.getEndOffset() - 1) + 1 : start;
        return start < 0 || end < start ? null : new SourceSpan(start, end);
    }

    /** Where a character of the parsed text stands in the page's own file; -1 for one that does not. */
    private int place(int offset) {
        return document.text()
                .origin(offset)
                .filter(origin -> origin.file().equals(document.path().value()))
                .map(MappedText.Origin::offset)
                .orElse(-1);
    }

    /** Where a node's text stands in the file, which is only one piece; null where that is not asked for or not known. */
    @Nullable
    TextSource wholeSource(Node node, int length) {
        SourceSpan span = traced ? span(node) : null;
        return span == null ? null : TextSource.whole(length, span);
    }

    /** Where each character of a piece of the file stands; null where that is not asked for or not known. */
    @Nullable
    TextSource source(BasedSequence chars) {
        return traced ? source(chars, IntStream.rangeClosed(0, chars.length()).toArray()) : null;
    }

    /**
     * Where characters stand in the file; null where that is not asked for or not known.
     *
     * @param chars a piece of the file
     * @param kept the indices of the characters that are shown, and behind them the end
     */
    @Nullable
    TextSource source(BasedSequence chars, int[] kept) {
        if (!traced || chars.isEmpty()) {
            return null;
        }
        int[] starts = new int[kept.length];
        int before = -1;
        for (int i = 0; i < kept.length; i++) {
            boolean end = kept[i] == chars.length();
            int offset = chars.getIndexOffset(end ? kept[i] - 1 : kept[i]);
            int place = offset < 0 ? -1 : place(offset);
            if (place < 0 || (i > 0 && place < starts[i - 1])) {
                return null;
            }
            if (!end && before >= 0 && offset == before + 1 && place != starts[i - 1] + 1) {
                // A dialect took something out between the two, which nobody may replace without seeing it.
                return null;
            }
            before = offset;
            starts[i] = end ? place + 1 : place;
        }
        return TextSource.of(starts);
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

    /** As {@link #warn}, but a page tells the same only at the first place. */
    void warnOnce(SourceLocation location, String code, String problem, String remedy) {
        boolean told = diagnostics.stream()
                .anyMatch(known -> known.code().equals(code) && known.problem().equals(problem));
        if (!told) {
            warn(location, code, problem, remedy);
        }
    }

    /** Reports a mistake for which the page must not be published. */
    void fail(SourceLocation location, String code, String problem, String remedy) {
        diagnostics.add(Diagnostic.error(code, location, problem, remedy));
    }

    void link(DocPath page) {
        linkedPages.add(page);
    }

    /** What a family of renderers remembers during this conversion, created at the first use. */
    public <T> T memory(Class<T> type, Function<RenderContext, T> creation) {
        Object memory = memories.get(type);
        if (memory == null) {
            memory = creation.apply(this);
            memories.put(type, memory);
        }
        return type.cast(memory);
    }

    Conversion conversion(StorageBody body) {
        return new Conversion(body, attachments.list(), linkedPages, List.copyOf(diagnostics));
    }
}
