package io.github.docsync.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects what a reader sees as lines with marks; see {@link ReadableText}. */
final class LineCollector extends TextCollector {
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();
    /** The lists that are open: the number of the last item, or 0 for bullets. */
    private final Deque<int[]> lists = new ArrayDeque<>();

    private String mark = "";
    private int cells;
    private boolean verbatim;

    List<String> lines() {
        endLine();
        return List.copyOf(lines);
    }

    @Override
    public void enter(StorageNode.Element element) {
        if (breaksLine(element)) {
            endLine();
        }
        switch (element.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                mark = "#".repeat(element.name().charAt(1) - '0') + " ";
            case "ul", "ac:task-list" -> lists.push(new int[] {0});
            case "ol" -> lists.push(new int[] {1});
            case "li" -> mark = item();
            case "ac:task" -> mark = indent() + "- ";
            case "td", "th" -> {
                cells++;
                target().append("| ");
            }
            case "hr" -> lines.add("---");
            case Vocabulary.MACRO ->
                target().append('{')
                        .append(element.attribute("ac:name").orElse("macro"))
                        .append("} ");
            case Vocabulary.IMAGE ->
                target().append("![").append(source(element)).append("] ");
            default -> {}
        }
        super.enter(element);
    }

    @Override
    public void leave(StorageNode.Element element) {
        super.leave(element);
        switch (element.name()) {
            case "ul", "ol", "ac:task-list" -> {
                endLine();
                lists.pop();
            }
            case "td", "th" -> cells--;
            case "a" ->
                element.attribute("href")
                        .ifPresent(href -> target().append("(").append(href).append(")"));
            case Vocabulary.LINK -> {
                if (!source(element).isEmpty()) {
                    target().append("(").append(source(element)).append(")");
                }
            }
            default -> {}
        }
        if (breaksLine(element)) {
            endLine();
        }
    }

    @Override
    public void cdata(StorageNode.Cdata node) {
        endLine();
        verbatim = true;
        super.cdata(node);
        endLine();
        verbatim = false;
    }

    private boolean breaksLine(StorageNode.Element element) {
        boolean inCell = cells > 0;
        return element.is("tr")
                || (!inCell
                        && !element.is("td")
                        && !element.is("th")
                        && (Vocabulary.isBlock(element) || element.is("ac:task")));
    }

    private String item() {
        int[] last = lists.peek();
        return indent() + (last == null || last[0] == 0 ? "- " : last[0]++ + ". ");
    }

    private String indent() {
        return INDENT.repeat(Math.max(0, lists.size() - 1));
    }

    /** The file, address or page that an image or a link leads to. */
    private static String source(StorageNode.Element element) {
        for (StorageNode child : element.children()) {
            if (child instanceof StorageNode.Element target) {
                Optional<String> name = target.attribute("ri:filename")
                        .or(() -> target.attribute("ri:value"))
                        .or(() -> target.attribute("ri:content-title"));
                if (name.isPresent()) {
                    return name.get();
                }
            }
        }
        return "";
    }

    private void endLine() {
        String text = target().toString();
        target().setLength(0);
        if (verbatim) {
            text.lines().forEach(line -> lines.add(take() + line));
            return;
        }
        String line = text.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            lines.add(take() + line);
        }
    }

    private String take() {
        String taken = mark;
        mark = "";
        return taken;
    }
}
