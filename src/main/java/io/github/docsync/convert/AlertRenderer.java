package io.github.docsync.convert;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub's alerts: quotes whose first line is {@code [!NOTE]}, and those whose text goes on in that line, which GitHub shows as quotes
 * with the mark in them. Quotes of kinds that GitHub does not know stay quotes, unless a dialect has marked them as callouts, which
 * have any kind, a title, and a sign that folds them.
 */
final class AlertRenderer {
    private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");
    private static final Pattern MARKER = Pattern.compile("\\[!(?<kind>[A-Za-z]{1,20})\\](?=[ \\t\\r\\n]|$)");
    private static final Pattern CALLOUT = Pattern.compile(
            GeneratedFence.MARK + "\\[!(?<kind>[\\p{L}\\p{M}\\p{N}_-]{1,60})(?:\\|[^\\]\\n]{0,100})?\\](?<fold>[-+]?)");

    private AlertRenderer() {}

    /** Renders the quote if it is an alert. */
    static boolean render(BlockQuote quote, RenderContext context) {
        if (!(quote.getFirstChild() instanceof Paragraph first)) {
            return false;
        }
        if (first.getChars().startsWith(String.valueOf(GeneratedFence.MARK))) {
            return callout(first, context);
        }
        if (!first.getChars().startsWith("[!")) {
            return false;
        }
        Matcher marker = MARKER.matcher(
                first.getChars().subSequence(0, Math.min(first.getChars().length(), 40)));
        if (!marker.lookingAt() || !KINDS.contains(marker.group("kind").toLowerCase(Locale.ROOT))) {
            return false;
        }
        List<TreeNode> firstLine = context.capture(() -> firstLine(first, marker.end(), context));
        PanelKinds.render(marker.group("kind"), List.of(), context.out(), () -> content(first, firstLine, context));
        return true;
    }

    private static boolean callout(Paragraph first, RenderContext context) {
        Matcher marker = CALLOUT.matcher(
                first.getChars().subSequence(0, Math.min(first.getChars().length(), 300)));
        if (!marker.lookingAt()) {
            return false;
        }
        String kind = marker.group("kind");
        List<TreeNode> title = context.capture(() -> firstLine(first, marker.end(), context));
        boolean titled = !PlainContent.of(title).isBlank();
        String name = kind.substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.substring(1).toLowerCase(Locale.ROOT);
        if (!marker.group("fold").isEmpty()) {
            PanelKinds.expand(
                    titled ? PlainContent.of(title).strip() : name,
                    context.out(),
                    () -> content(first, List.of(), context));
            return true;
        }
        boolean shown = titled || PanelKinds.isKind(kind);
        PanelKinds.render(
                kind,
                titled ? title : shown ? List.of() : List.of(new TreeNode.Characters(name)),
                context.out(),
                () -> content(first, List.of(), context));
        return true;
    }

    /** What follows the marker in the first line. */
    private static void firstLine(Paragraph first, int markerEnd, RenderContext context) {
        int start = first.getStartOffset() + markerEnd;
        boolean begun = false;
        for (Node child = first.getFirstChild(); child != null && !isLineBreak(child); child = child.getNext()) {
            if (child.getEndOffset() <= start) {
                continue;
            }
            if (!begun && child instanceof Text) {
                int skipped = Math.max(0, start - child.getStartOffset());
                TextRenderer.render(child.getChars().subSequence(skipped).trimStart(), context);
            } else {
                context.render(child);
            }
            begun = true;
        }
    }

    private static boolean isLineBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static void content(Paragraph first, List<TreeNode> firstLine, RenderContext context) {
        List<Node> rest = afterFirstLine(first);
        if (!rest.isEmpty() || !firstLine.isEmpty()) {
            context.out().open("p");
            firstLine.forEach(context.out()::add);
            if (!firstLine.isEmpty() && !rest.isEmpty()) {
                context.render(Objects.requireNonNull(rest.get(0).getPrevious()));
            }
            context.renderAll(rest);
            context.out().close();
        }
        List<Node> blocks = new ArrayList<>();
        for (Node block = first.getNext(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        context.renderAll(blocks);
    }

    private static List<Node> afterFirstLine(Paragraph paragraph) {
        List<Node> rest = new ArrayList<>();
        boolean inFirstLine = true;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (!inFirstLine) {
                rest.add(child);
            } else if (isLineBreak(child)) {
                inFirstLine = false;
            }
        }
        return rest;
    }
}
