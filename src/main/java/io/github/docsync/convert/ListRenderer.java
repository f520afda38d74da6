package io.github.docsync.convert;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeElement;
import java.util.ArrayList;
import java.util.List;

/** Lists and definition lists. Confluence's lists hold either items or tasks, so mixed ones are divided in order. */
final class ListRenderer {
    private ListRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(BulletList.class, ListRenderer::list)
                .on(OrderedList.class, ListRenderer::list)
                .on(BulletListItem.class, ListRenderer::item)
                .on(OrderedListItem.class, ListRenderer::item)
                .on(DefinitionTerm.class, ListRenderer::term)
                .on(DefinitionItem.class, ListRenderer::definition);
    }

    private static void list(ListBlock list, RenderContext context) {
        if (BlockAttributes.isTableOfContents(list)) {
            context.out().add(Elements.macro("toc"));
            return;
        }
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
        List<Node> run = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!run.isEmpty() && isTask(item) != isTask(run.get(0))) {
                number += run(list, run, number, context);
            }
            run.add(item);
        }
        run(list, run, number, context);
    }

    private static boolean isTask(Node item) {
        return item instanceof TaskListItem;
    }

    /** Renders items of one kind and forgets them; returns how many there were. */
    private static int run(ListBlock list, List<Node> run, int number, RenderContext context) {
        if (run.isEmpty()) {
            return 0;
        }
        TreeElement element =
                new TreeElement(isTask(run.get(0)) ? "ac:task-list" : list instanceof OrderedList ? "ol" : "ul");
        if (element.name().equals("ol") && number != 1) {
            element.with("start", Integer.toString(number));
        }
        context.out().open(element);
        run.forEach(context::render);
        context.out().close();
        int size = run.size();
        run.clear();
        return size;
    }

    private static void item(Node item, RenderContext context) {
        context.out().open("li");
        context.renderChildren(item);
        context.out().close();
    }

    private static void term(DefinitionTerm term, RenderContext context) {
        Node content = term.getFirstChild() instanceof Paragraph paragraph ? paragraph : term;
        context.out().open("p").open("strong");
        context.renderChildren(content);
        context.out().close().close();
    }

    /** Indented as Confluence's editor indents; not a list, since the author wrote no bullet. */
    private static void definition(DefinitionItem item, RenderContext context) {
        context.out().open("aligned", "style", "margin-left: 30.0px;");
        context.renderChildren(item);
        context.out().close();
    }
}
