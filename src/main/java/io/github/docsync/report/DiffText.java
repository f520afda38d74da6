package io.github.docsync.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.docsync.plan.Action;
import io.github.docsync.plan.Part;
import io.github.docsync.plan.Plan;
import io.github.docsync.report.Style.Colour;
import io.github.docsync.storage.ReadableText;
import io.github.docsync.storage.StorageSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plan would change in the text of pages, as unified diffs. */
public final class DiffText {
    private static final int CONTEXT = 3;

    private DiffText() {}

    /** What is compared. */
    public enum Form {
        /** What readers see. */
        TEXT,
        /** The storage format. */
        STORAGE
    }

    /**
     * A unified diff for each page whose body is created or changes, in the order of the plan.
     *
     * @param bodies what Confluence holds now, by page id
     * @return the diffs by path, each with a line feed at its end
     */
    public static Map<String, String> of(Plan plan, Map<String, String> bodies, Form form) {
        Map<String, String> diffs = new LinkedHashMap<>();
        for (Action action : plan.actions()) {
            action.write().filter(write -> write.changes(Part.BODY)).ifPresent(write -> {
                String before = write.pageId() == null ? "" : bodies.getOrDefault(write.pageId(), "");
                diffs.put(
                        write.path().value(),
                        diff(write, before, write.content().body().text(), form));
            });
        }
        return diffs;
    }

    /** The diffs for people, after an empty line; empty without any. */
    public static String text(Map<String, String> diffs, Style style) {
        StringBuilder text = new StringBuilder();
        diffs.values().forEach(diff -> {
            text.append('\n');
            diff.lines().forEach(line -> text.append(painted(line, style)).append('\n'));
        });
        return text.toString();
    }

    private static String painted(String line, Style style) {
        String printable = Printable.of(line);
        if (line.startsWith("---") || line.startsWith("+++")) {
            return style.paint(Colour.BOLD, printable);
        } else if (line.startsWith("@@")) {
            return style.paint(Colour.CYAN, printable);
        } else if (line.startsWith("+")) {
            return style.paint(Colour.GREEN, printable);
        }
        return line.startsWith("-") ? style.paint(Colour.RED, printable) : printable;
    }

    private static String diff(Action action, String before, String after, Form form) {
        List<String> old = lines(before, form);
        String from = before.isEmpty() ? "/dev/null" : action.path() + " in Confluence";
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                from, action.path() + " after sync", old, DiffUtils.diff(old, lines(after, form)), CONTEXT);
        if (diff.isEmpty()) {
            return "--- " + from + "\n+++ " + action.path()
                    + " after sync\n(the text stays; --diff=storage shows what changes in the markup)\n";
        }
        return String.join("\n", diff) + "\n";
    }

    private static List<String> lines(String body, Form form) {
        try {
            return form == Form.TEXT ? ReadableText.lines(body) : ReadableText.markup(body);
        } catch (StorageSyntaxException e) {
            // What cannot be read as storage format can still be shown.
            return body.lines().toList();
        }
    }
}
