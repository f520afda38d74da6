package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text as the editor knows it: not as elements in one another but as runs, each with the set of its formats. Which format encloses which,
 * and where an element ends and begins again at a link, it writes in an order of its own. Other formats than a link do not go together with
 * {@code code} in the editor, which drops them. For comparing only: a run is not storage format.
 */
final class FormattedRuns {
    private static final Set<String> FORMATS =
            Set.of("strong", "em", "u", "del", "sub", "sup", "small", "big", "code", "span", "a");

    /** Bodies that people or programs write have a few at a time; beyond this, elements stay as they are. */
    private static final int MOST = 32;

    private static final String RUN = "run";
    private static final String NAMES = "formats";
    private static final String CODE = "code";
    private static final String LINK = "a";

    private FormattedRuns() {}

    private record Frame(
            Iterator<StorageNode> rest,
            SortedSet<String> formats,
            List<StorageNode> written,
            @Nullable Element element) {}

    /** The same content with a run for each stretch of text that is formatted throughout. Without recursion. */
    static List<StorageNode> of(List<StorageNode> nodes) {
        Deque<Frame> open = new ArrayDeque<>();
        List<StorageNode> all = new ArrayList<>();
        open.push(new Frame(nodes.iterator(), new TreeSet<>(), all, null));
        while (!open.isEmpty()) {
            Frame frame = open.peek();
            if (frame.rest().hasNext()) {
                enter(open, frame, frame.rest().next());
                continue;
            }
            open.pop();
            Frame outer = open.peek();
            if (frame.element() != null && outer != null) {
                Element element = frame.element();
                outer.written().add(new Element(element.name(), element.attributes(), spaced(frame.written())));
            }
        }
        return spaced(all);
    }

    /** Bold and italic blanks at the edge of a run are as good as others. */
    private static List<StorageNode> spaced(List<StorageNode> nodes) {
        List<StorageNode> spaced = new ArrayList<>();
        for (StorageNode node : nodes) {
            if (!(node instanceof Element run) || !run.is(RUN)) {
                spaced.add(node);
                continue;
            }
            String formats = String.valueOf(run.attributes().get(NAMES));
            String text = ((StorageNode.Text) run.children().get(0)).text();
            String core = text.strip();
            if (core.isEmpty()
                    || core.length() == text.length()
                    || !(formats.contains("strong") || formats.contains("em"))) {
                append(spaced, core.isEmpty() && !text.isEmpty() ? plainer(formats) : formats, text);
                continue;
            }
            int start = text.indexOf(core);
            blanks(spaced, formats, text.substring(0, start));
            append(spaced, formats, core);
            blanks(spaced, formats, text.substring(start + core.length()));
        }
        return spaced;
    }

    private static void blanks(List<StorageNode> runs, String formats, String text) {
        if (!text.isEmpty()) {
            append(runs, plainer(formats), text);
        }
    }

    private static String plainer(String formats) {
        return formats.replaceAll("(?:^| )(?:strong|em)\\{\\}(?= |$)", "").strip();
    }

    private static void append(List<StorageNode> runs, String formats, String text) {
        StorageNode last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last instanceof Element run
                && run.is(RUN)
                && formats.equals(run.attributes().get(NAMES))) {
            String before = ((StorageNode.Text) run.children().get(0)).text();
            runs.set(runs.size() - 1, run(formats, before + text));
        } else if (!text.isEmpty() || !formats.isEmpty()) {
            runs.add(run(formats, text));
        }
    }

    /** The text of a node without formats, be it a run or not; empty for anything else. */
    static Optional<String> plain(StorageNode node) {
        boolean run = node instanceof Element element
                && element.is(RUN)
                && String.valueOf(element.attributes().get(NAMES)).isEmpty();
        StorageNode text = run ? ((Element) node).children().get(0) : node;
        return text instanceof StorageNode.Text only ? Optional.of(only.text()) : Optional.empty();
    }

    private static void enter(Deque<Frame> open, Frame frame, StorageNode node) {
        if (node instanceof StorageNode.Text text) {
            addRun(frame.written(), text.text(), frame.formats());
        } else if (!(node instanceof Element element)) {
            frame.written().add(node);
        } else if (FORMATS.contains(element.name())
                && frame.formats().size() < MOST
                && !element.children().isEmpty()) {
            SortedSet<String> formats = new TreeSet<>(frame.formats());
            formats.add(element.name() + new TreeMap<>(element.attributes()));
            open.push(new Frame(element.children().iterator(), formats, frame.written(), null));
        } else {
            // What is not text has no format, but can be a link.
            SortedSet<String> links = frame.formats().stream()
                    .filter(format -> isOf(LINK, format))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!links.isEmpty()) {
                addRun(frame.written(), "", links);
            }
            open.push(new Frame(element.children().iterator(), frame.formats(), new ArrayList<>(), element));
        }
    }

    private static void addRun(List<StorageNode> written, String text, SortedSet<String> formats) {
        String named = String.join(" ", compatible(formats));
        StorageNode last = written.isEmpty() ? null : written.get(written.size() - 1);
        if (last instanceof Element run
                && run.is(RUN)
                && named.equals(run.attributes().get(NAMES))) {
            String before = ((StorageNode.Text) run.children().get(0)).text();
            written.set(written.size() - 1, run(named, before + text));
        } else {
            written.add(run(named, text));
        }
    }

    private static Element run(String formats, String text) {
        return new Element(RUN, Map.of(NAMES, formats), List.of(new StorageNode.Text(text)));
    }

    private static List<String> compatible(SortedSet<String> formats) {
        boolean code = formats.stream().anyMatch(format -> isOf(CODE, format));
        return formats.stream()
                .filter(format -> !code || isOf(CODE, format) || isOf(LINK, format))
                .toList();
    }

    private static boolean isOf(String element, String format) {
        return format.startsWith(element + "{");
    }
}
