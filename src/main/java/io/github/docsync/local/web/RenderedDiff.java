package io.github.docsync.local.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.docsync.local.view.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Two versions of a page as one page: blocks that came and went are marked, and within a block that changed its words. */
final class RenderedDiff {
    private static final Pattern WORD =
            Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** Beyond this many words a block is shown twice rather than word by word, which takes time by the square. */
    private static final int MOST_WORDS = 20_000;

    /** So many unchanged blocks are seen before and after a change. */
    private static final int CONTEXT = 2;

    private static final int LEAST_FOLDED = 4;

    private RenderedDiff() {}

    static Html of(Html before, Html after) {
        List<Element> old = blocks(before);
        List<Element> now = blocks(after);
        Html html = new Html();
        html.open("article", "class", "content diff", "data-diff", "");
        int at = 0;
        List<AbstractDelta<String>> deltas = DiffUtils.diff(
                        old.stream().map(Element::outerHtml).toList(),
                        now.stream().map(Element::outerHtml).toList())
                .getDeltas();
        if (deltas.isEmpty()) {
            html.element("p", "Readers see no difference.", "class", "quiet");
            now.forEach(html::add);
            return html.close();
        }
        for (AbstractDelta<String> delta : deltas) {
            int start = delta.getTarget().getPosition();
            unchanged(html, now.subList(at, start), at > 0, true);
            at = start + delta.getTarget().size();
            int from = delta.getSource().getPosition();
            changed(html, old.subList(from, from + delta.getSource().size()), now.subList(start, at));
        }
        unchanged(html, now.subList(at, now.size()), true, false);
        return html.close();
    }

    /** What is as it was is folded where it is long, but for what stands next to a change. */
    private static void unchanged(Html html, List<Element> blocks, boolean followsChange, boolean precedesChange) {
        int from = followsChange ? CONTEXT : 0;
        int to = blocks.size() - (precedesChange ? CONTEXT : 0);
        if (to - from < LEAST_FOLDED) {
            blocks.forEach(html::add);
            return;
        }
        blocks.subList(0, from).forEach(html::add);
        html.open("details", "class", "unchanged").element("summary", (to - from) + " unchanged blocks");
        blocks.subList(from, to).forEach(html::add);
        html.close();
        blocks.subList(to, blocks.size()).forEach(html::add);
    }

    private static List<Element> blocks(Html html) {
        return Jsoup.parseBodyFragment(html.toString()).body().children();
    }

    private static void changed(Html html, List<Element> old, List<Element> now) {
        int pairs = Math.min(old.size(), now.size());
        for (int i = 0; i < pairs; i++) {
            if (old.get(i).normalName().equals(now.get(i).normalName()) && areShort(old.get(i), now.get(i))) {
                html.add(marked(old.get(i), now.get(i)));
            } else {
                block(html, "removed", old.get(i));
                block(html, "added", now.get(i));
            }
        }
        old.subList(pairs, old.size()).forEach(gone -> block(html, "removed", gone));
        now.subList(pairs, now.size()).forEach(fresh -> block(html, "added", fresh));
    }

    private static boolean areShort(Element one, Element other) {
        return one.text().length() + other.text().length() < MOST_WORDS * 5;
    }

    private static void block(Html html, String kind, Element block) {
        html.open("div", "class", "diff-block " + kind).add(block).close();
    }

    /** The newer block, with the words that came in it and those that went before them. */
    private static Element marked(Element old, Element now) {
        List<TextNode> texts = texts(now);
        List<String> before = new ArrayList<>();
        texts(old).forEach(text -> before.addAll(words(text.getWholeText())));
        List<String> after = new ArrayList<>();
        texts.forEach(text -> after.addAll(words(text.getWholeText())));
        @Nullable String[] gone = new @Nullable String[after.size() + 1];
        boolean[] fresh = new boolean[after.size()];
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = delta.getTarget().getPosition();
            gone[start] = String.join("", delta.getSource().getLines());
            for (int i = start; i < start + delta.getTarget().size(); i++) {
                fresh[i] = true;
            }
        }
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            TextNode text = texts.get(i);
            int count = words(text.getWholeText()).size();
            replace(text, after.subList(at, at + count), at, fresh, gone, i == texts.size() - 1);
            at += count;
        }
        return now;
    }

    private static void replace(
            TextNode text, List<String> words, int at, boolean[] fresh, @Nullable String[] gone, boolean last) {
        List<Node> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            removed(parts, gone[at + i]);
            Node part = new TextNode(words.get(i));
            Node before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (!fresh[at + i]) {
                parts.add(part);
            } else if (before instanceof Element element && element.nameIs("ins")) {
                element.appendChild(part);
            } else {
                parts.add(new Element("ins").appendChild(part));
            }
        }
        if (last) {
            removed(parts, gone[at + words.size()]);
        }
        parts.forEach(text::before);
        text.remove();
    }

    private static void removed(List<Node> parts, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            parts.add(new Element("del").text(words));
        }
    }

    private static List<TextNode> texts(Element block) {
        List<TextNode> texts = new ArrayList<>();
        NodeVisitor collect = (node, depth) -> {
            if (node instanceof TextNode text && !isDecoration(text)) {
                texts.add(text);
            }
        };
        NodeTraversor.traverse(collect, block);
        return texts;
    }

    /** Words of this server's own, such as a button's and the numbers of lines. */
    private static boolean isDecoration(TextNode text) {
        Element parent = text.parent();
        return parent != null
                && (parent.nameIs("button") || parent.hasAttr("aria-hidden") || parent.hasClass("code-language"));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }
}
