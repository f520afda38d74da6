package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element of storage format round Markdown: {@code <!-- storage:p class="x" -->}, text, {@code <!-- /storage:p -->}. */
final class StorageElement {
    private static final Pattern NAME = Pattern.compile("(?:(?:ac|ri|at):)?[A-Za-z][A-Za-z0-9_.-]*");
    private static final Set<String> WITHOUT_CONTENT = Set.of("br", "hr", "img", "col");
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

    private StorageElement() {}

    /**
     * Adds the element; only its content where storage format has none of that name.
     *
     * @param inline whether it stands in a line of text
     */
    static void render(HtmlComment directive, boolean inline, @Nullable Runnable body, RenderContext context) {
        String name = directive.name().substring(HtmlComment.STORAGE.length());
        List<TreeNode> content = body == null ? List.of() : context.capture(body);
        boolean fits = NAME.matcher(name).matches()
                && directive.attributes().values().keySet().stream()
                        .allMatch(key -> NAME.matcher(key).matches() && !key.startsWith("xmlns"))
                && (content.isEmpty() || !WITHOUT_CONTENT.contains(name));
        if (!fits) {
            content.forEach(context.out()::add);
            return;
        }
        TreeElement element = new TreeElement(name).verbatim(inline);
        directive.attributes().values().forEach(element::with);
        List<TreeNode> shown = LINES.contains(name) && !inline ? line(content) : content;
        shown.forEach(element::add);
        context.out().add(element);
    }

    /** What stands in the paragraphs. */
    private static List<TreeNode> line(List<TreeNode> content) {
        List<TreeNode> line = new ArrayList<>();
        for (TreeNode node : content) {
            boolean paragraph =
                    node instanceof TreeElement element && element.name().equals("p");
            line.addAll(paragraph ? ((TreeElement) node).children() : List.of(node));
        }
        return line;
    }
}
