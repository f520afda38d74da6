package io.github.docsync.convert;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitHub's alerts: quotes whose first line is {@code [!NOTE]}. Quotes of kinds that GitHub does not know stay quotes. */
final class AlertRenderer {
    private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");
    private static final Pattern MARKER = Pattern.compile("\\[!(?<kind>[A-Za-z]{1,20})\\]\\s*");

    private AlertRenderer() {}

    /** Renders the quote if it is an alert. */
    static boolean render(BlockQuote quote, RenderContext context) {
        if (!(quote.getFirstChild() instanceof Paragraph first)
                || !first.getChars().startsWith("[!")) {
            return false;
        }
        String text = first.getChars()
                .subSequence(0, Math.min(first.getChars().length(), 40))
                .toString();
        int lineEnd = text.indexOf('\n');
        Matcher marker = MARKER.matcher(lineEnd < 0 ? text : text.substring(0, lineEnd));
        if (!marker.matches() || !KINDS.contains(marker.group("kind").toLowerCase(Locale.ROOT))) {
            return false;
        }
        PanelKinds.render(marker.group("kind"), List.of(), context.out(), () -> content(first, context));
        return true;
    }

    private static void content(Paragraph first, RenderContext context) {
        List<Node> rest = afterFirstLine(first);
        if (!rest.isEmpty()) {
            context.out().open("p");
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
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                inFirstLine = false;
            }
        }
        return rest;
    }
}
