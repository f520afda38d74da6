package io.github.docsync.local.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The markers of inline comments: where in a body a comment was made. */
public final class InlineMarkers {
    private static final String MARKER = "ac:inline-comment-marker";
    private static final Set<String> CLOSED = Set.of(
            "ac:parameter",
            "ac:plain-text-body",
            "ac:plain-text-link-body",
            "ac:task-id",
            "ac:task-uuid",
            "ac:task-status",
            "ac:adf-attribute",
            "ac:placeholder");

    /** A run of text with the element that holds it. */
    private record Run(MarkupElement parent, MarkupText text, int start) {
        int end() {
            return start + text.value().length();
        }
    }

    private InlineMarkers() {}

    /** How often the text occurs where it could be commented on. */
    public static int occurrences(MarkupElement root, String selection) {
        return starts(textOf(runs(root)), selection).size();
    }

    /**
     * Marks one occurrence of the text; where it spans several formatted runs, each gets a marker of its own.
     *
     * @param index which occurrence, from 0
     */
    public static void mark(MarkupElement root, String selection, int index, String reference) {
        List<Run> runs = runs(root);
        int start = starts(textOf(runs), selection).get(index);
        int end = start + selection.length();
        for (Run run : runs) {
            int from = Math.max(start, run.start());
            int to = Math.min(end, run.end());
            if (from < to) {
                wrap(run, from - run.start(), to - run.start(), reference);
            }
        }
    }

    /** Takes the markers of one comment out; the text in them stays. */
    public static void unmark(MarkupElement parent, String reference) {
        List<Node> before = new ArrayList<>(parent.children());
        parent.children().clear();
        for (Node child : before) {
            if (child instanceof MarkupElement element) {
                unmark(element, reference);
                if (element.is(MARKER) && element.attribute("ac:ref").equals(reference)) {
                    parent.children().addAll(element.children());
                    continue;
                }
            }
            parent.add(child);
        }
    }

    private static void wrap(Run run, int from, int to, String reference) {
        String value = run.text().value();
        List<Node> siblings = run.parent().children();
        int place = indexOf(siblings, run.text());
        List<Node> parts = new ArrayList<>();
        if (from > 0) {
            parts.add(new MarkupText(value.substring(0, from)));
        }
        parts.add(new MarkupElement(MARKER).with("ac:ref", reference).add(new MarkupText(value.substring(from, to))));
        if (to < value.length()) {
            parts.add(new MarkupText(value.substring(to)));
        }
        siblings.remove(place);
        siblings.addAll(place, parts);
    }

    /** By identity: equal texts may stand side by side in one parent. */
    private static int indexOf(List<Node> siblings, MarkupText text) {
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i) == text) {
                return i;
            }
        }
        throw new IllegalArgumentException("the text left its parent");
    }

    private static List<Integer> starts(String text, String selection) {
        List<Integer> starts = new ArrayList<>();
        for (int i = text.indexOf(selection); i >= 0 && !selection.isEmpty(); i = text.indexOf(selection, i + 1)) {
            starts.add(i);
        }
        return starts;
    }

    private static String textOf(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text().value()));
        return text.toString();
    }

    private static List<Run> runs(MarkupElement root) {
        List<Run> runs = new ArrayList<>();
        collect(root, runs);
        return runs;
    }

    private static void collect(MarkupElement element, List<Run> runs) {
        for (Node child : element.children()) {
            if (child instanceof MarkupText text) {
                int start = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).end();
                runs.add(new Run(element, text, start));
            } else if (child instanceof MarkupElement inner && !CLOSED.contains(inner.name())) {
                collect(inner, runs);
            }
        }
    }
}
