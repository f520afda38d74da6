package io.github.docsync.local.web;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.docsync.local.view.Html;
import io.github.docsync.storage.ReadableText;
import io.github.docsync.storage.StorageSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is different between two bodies, line by line and within lines word by word. */
final class VersionDiff {
    private static final int CONTEXT = 3;
    private static final Pattern WORD =
            Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private VersionDiff() {}

    /** @param storage whether the storage format itself is compared, and not what readers see of it */
    static Html of(String before, String after, boolean storage) {
        List<String> old = lines(before, storage);
        List<String> now = lines(after, storage);
        Html html = new Html();
        html.open("pre", "class", "diff storage", "tabindex", "0", "aria-label", "Differences");
        int at = 0;
        List<AbstractDelta<String>> deltas = DiffUtils.diff(old, now).getDeltas();
        for (AbstractDelta<String> delta : deltas) {
            int start = delta.getSource().getPosition();
            kept(html, old.subList(at, start), at > 0);
            changed(html, delta.getSource().getLines(), delta.getTarget().getLines());
            at = start + delta.getSource().size();
        }
        if (deltas.isEmpty()) {
            html.element("span", storage ? "Nothing differs." : "The text is the same.", "class", "line quiet");
        } else {
            kept(html, old.subList(at, Math.min(old.size(), at + CONTEXT)), true);
        }
        return html.close();
    }

    private static List<String> lines(String body, boolean storage) {
        try {
            return storage ? ReadableText.markup(body) : ReadableText.lines(body);
        } catch (StorageSyntaxException e) {
            // What our parser refuses can still be shown as it is.
            return body.lines().toList();
        }
    }

    /** The lines round a change; those far from any are left out. */
    private static void kept(Html html, List<String> lines, boolean afterChange) {
        int head = afterChange ? Math.min(CONTEXT, lines.size()) : 0;
        int tail = Math.max(head, lines.size() - CONTEXT);
        lines.subList(0, head).forEach(line -> line(html, "line", "  ", line));
        if (tail > head) {
            html.element("span", "⋯", "class", "line quiet");
        }
        lines.subList(tail, lines.size()).forEach(line -> line(html, "line", "  ", line));
    }

    private static void line(Html html, String kind, String sign, String text) {
        html.element("span", sign + text, "class", kind);
    }

    private static void changed(Html html, List<String> old, List<String> now) {
        if (old.size() != now.size()) {
            old.forEach(line -> line(html, "line removed", "− ", line));
            now.forEach(line -> line(html, "line added", "+ ", line));
            return;
        }
        for (int i = 0; i < old.size(); i++) {
            List<String> before = words(old.get(i));
            List<String> after = words(now.get(i));
            List<AbstractDelta<String>> deltas = DiffUtils.diff(before, after).getDeltas();
            html.open("span", "class", "line").text("− ");
            words(html, before, deltas, false);
            html.close();
            html.open("span", "class", "line").text("+ ");
            words(html, after, deltas, true);
            html.close();
        }
    }

    private static void words(Html html, List<String> words, List<AbstractDelta<String>> deltas, boolean after) {
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            var chunk = after ? delta.getTarget() : delta.getSource();
            html.text(String.join("", words.subList(at, chunk.getPosition())));
            if (!chunk.getLines().isEmpty()) {
                html.element(after ? "ins" : "del", String.join("", chunk.getLines()));
            }
            at = chunk.getPosition() + chunk.size();
        }
        html.text(String.join("", words.subList(at, words.size())));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
