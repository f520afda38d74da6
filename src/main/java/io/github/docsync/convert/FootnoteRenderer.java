package io.github.docsync.convert;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Footnotes: numbered in the order of their first use, listed at the page's end, with links both ways. */
final class FootnoteRenderer {
    /** Code of a footnote that nothing refers to. */
    static final String UNUSED = "footnote-unused";

    /** A reader needs no more ways back. */
    private static final int MOST_BACK_REFERENCES = 20;

    private FootnoteRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(Footnote.class, FootnoteRenderer::reference).on(FootnoteBlock.class, (block, context) -> {});
    }

    private static void reference(Footnote footnote, RenderContext context) {
        FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            TextRenderer.render(footnote.getChars(), context);
        } else {
            reference(block, context);
        }
    }

    /** Adds the number of a note, which leads to it. */
    static void reference(FootnoteBlock block, RenderContext context) {
        Notes notes = context.memory(Notes.class, ignored -> new Notes());
        int number = notes.number(block);
        int use = notes.use(block);
        TreeBuilder out = context.out();
        out.add(Elements.anchor(backReference(number, use)));
        out.open("sup").open("ac:link", "ac:anchor", "fn-" + number).open("ac:link-body");
        out.text(Integer.toString(number)).close().close().close();
    }

    private static String backReference(int number, int use) {
        return use == 1 ? "fnref-" + number : "fnref-" + number + "-" + use;
    }

    /** Adds the list of notes: those used, in order; those that only they use; and last, with a warning, unused ones. */
    static void renderNotes(RenderContext context) {
        Notes notes = context.memory(Notes.class, ignored -> new Notes());
        List<TreeElement> items = new ArrayList<>();
        renderUsed(notes, items, context);
        for (FootnoteBlock block :
                FootnoteExtension.FOOTNOTES.get(context.document().tree()).values()) {
            if (!notes.isUsed(block)) {
                context.warn(
                        context.document().location(block),
                        UNUSED,
                        "nothing refers to the footnote '" + block.getText() + "'",
                        "refer to it with [^" + block.getText() + "], or remove it");
                notes.number(block);
                renderUsed(notes, items, context);
            }
        }
        if (!items.isEmpty()) {
            context.out().empty("hr").open("ol");
            items.forEach(context.out()::add);
            context.out().close();
        }
    }

    /** Rendering a note may use further notes. */
    private static void renderUsed(Notes notes, List<TreeElement> items, RenderContext context) {
        while (items.size() < notes.inOrder.size()) {
            FootnoteBlock block = notes.inOrder.get(items.size());
            List<TreeNode> content = context.capture(() -> context.renderChildren(block));
            items.add(item(content, items.size() + 1, notes.uses(block)));
        }
    }

    private static TreeElement item(List<TreeNode> content, int number, int uses) {
        TreeElement first = paragraph(content, 0);
        if (first == null) {
            first = new TreeElement("p");
            content.add(0, first);
        }
        first.children().add(0, Elements.anchor("fn-" + number));
        TreeElement last = paragraph(content, content.size() - 1);
        if (last == null) {
            last = new TreeElement("p");
            content.add(last);
        }
        for (int use = 1; use <= Math.min(uses, MOST_BACK_REFERENCES); use++) {
            last.text(" ");
            last.add(new TreeElement("ac:link", "ac:anchor", backReference(number, use))
                    .add(new TreeElement("ac:link-body").text("↩")));
        }
        TreeElement item = new TreeElement("li");
        content.forEach(item::add);
        return item;
    }

    private static @Nullable TreeElement paragraph(List<TreeNode> content, int index) {
        boolean there = index >= 0 && index < content.size();
        return there
                        && content.get(index) instanceof TreeElement element
                        && element.name().equals("p")
                ? element
                : null;
    }

    /** The notes used so far on one page. */
    private static final class Notes {
        private final List<FootnoteBlock> inOrder = new ArrayList<>();
        private final Map<FootnoteBlock, Integer> numbers = new HashMap<>();
        private final Map<FootnoteBlock, Integer> uses = new HashMap<>();

        int number(FootnoteBlock block) {
            return numbers.computeIfAbsent(block, first -> {
                inOrder.add(first);
                return inOrder.size();
            });
        }

        int use(FootnoteBlock block) {
            return uses.merge(block, 1, Integer::sum);
        }

        int uses(FootnoteBlock block) {
            return uses.getOrDefault(block, 0);
        }

        boolean isUsed(FootnoteBlock block) {
            return numbers.containsKey(block);
        }
    }
}
