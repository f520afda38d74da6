package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links as their author writes them: with the address in the line, or with a label that is defined elsewhere in the file. */
final class LinkRewrite {
    private static final Pattern LABELLED = Pattern.compile("!?\\[.*\\]\\[([^\\[\\]]+)\\]", Pattern.DOTALL);
    private static final Pattern SHORTCUT = Pattern.compile("\\[([^\\[\\]]+)\\](\\[\\])?", Pattern.DOTALL);

    private final SourceLines source;
    private final TracedBody trace;

    LinkRewrite(SourceLines source, TracedBody trace) {
        this.source = source;
        this.trace = trace;
    }

    /** The source with other addresses for links of a line; empty where something else changed, or it is not known where they stand. */
    Optional<String> addresses(PageBlock before, PageBlock after) {
        List<StorageNode.Element> old = links(before.inline());
        List<StorageNode.Element> now = links(after.inline());
        if (old.size() != now.size()) {
            return Optional.empty();
        }
        String text = source.text();
        for (int i = old.size() - 1; i >= 0; i--) {
            String from = address(old.get(i));
            String to = address(now.get(i));
            if (!from.equals(to)) {
                SourceSpan span = trace.span(old.get(i)).orElse(null);
                Change change = span == null || !isPlain(to) ? null : address(span, from, to);
                if (change == null) {
                    return Optional.empty();
                }
                text = change.in(text);
            }
        }
        return Optional.of(text);
    }

    private @Nullable Change address(SourceSpan link, String from, String to) {
        String written = source.text().substring(link.start(), link.end());
        if (written.startsWith("<") || written.contains("](")) {
            int at = written.lastIndexOf(from);
            return at < 0 || !isPlain(from)
                    ? null
                    : new Change(link.start() + at, link.start() + at + from.length(), to);
        }
        String label = label(written);
        if (label == null) {
            return null;
        }
        Matcher definition = Pattern.compile(
                        "^[ >]{0,8}\\[" + Pattern.quote(label) + "\\]:[ \\t]*<?(" + Pattern.quote(from)
                                + ")(?=[>\\s]|$)",
                        Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
                .matcher(source.text());
        return definition.find() ? new Change(definition.start(1), definition.end(1), to) : null;
    }

    /** What keeps a link's label where its text is about to change and was the label; null where that is not so. */
    @Nullable
    Change label(InlineToken token) {
        for (StorageNode.Element element : token.enclosing()) {
            SourceSpan span = isLink(element) ? trace.span(element).orElse(null) : null;
            if (span != null) {
                String written = source.text().substring(span.start(), span.end());
                Matcher shortcut = SHORTCUT.matcher(written);
                if (shortcut.matches()) {
                    return new Change(
                            shortcut.group(2) == null ? span.end() : span.end() - 2,
                            span.end(),
                            "[" + shortcut.group(1) + "]");
                }
            }
        }
        return null;
    }

    private static @Nullable String label(String written) {
        Matcher labelled = LABELLED.matcher(written);
        if (labelled.matches()) {
            return labelled.group(1);
        }
        Matcher shortcut = SHORTCUT.matcher(written);
        return shortcut.matches() ? shortcut.group(1) : null;
    }

    /** Whether an address needs no marks or escapes wherever it is written. */
    static boolean isPlain(String address) {
        return address.matches("[A-Za-z0-9:/?#@!$&'+,;=._~%-]+") && !address.matches(".*&[A-Za-z#].*;.*");
    }

    private static boolean isLink(StorageNode.Element element) {
        return element.name().equals("a") || element.name().equals("ac:link");
    }

    private static String address(StorageNode.Element link) {
        return link.attribute("href").orElse("");
    }

    private static List<StorageNode.Element> links(List<StorageNode> nodes) {
        List<StorageNode.Element> links = new ArrayList<>();
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Element element) {
                if (element.name().equals("a")) {
                    links.add(element);
                } else {
                    links.addAll(links(element.children()));
                }
            }
        }
        return links;
    }
}
