package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.convert.tree.TextSource;
import io.github.docsync.convert.tree.TracedBody;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.canonical.Canonical;
import io.github.docsync.storage.canonical.EditorNoise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a line of text into words, spaces and things. */
final class InlineTokens {
    private static final Set<String> FORMATS =
            Set.of("strong", "em", "u", "del", "sub", "sup", "code", "span", "small", "big", "a");

    private final @Nullable TracedBody trace;
    private final List<InlineToken> tokens = new ArrayList<>();
    private final Map<StorageNode.Element, String> formats = new HashMap<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart = -1;
    private int wordEnd = -1;
    private String wordFormat = "";
    private List<StorageNode.Element> wordEnclosing = List.of();

    private InlineTokens(@Nullable TracedBody trace) {
        this.trace = trace;
    }

    /** @param trace says where in the file the text came from; null for text that came from none */
    static List<InlineToken> of(List<StorageNode> line, @Nullable TracedBody trace) {
        InlineTokens cutter = new InlineTokens(trace);
        cutter.walk(line, "", List.of());
        cutter.flush();
        return trimmed(cutter.tokens);
    }

    private void walk(List<StorageNode> nodes, String format, List<StorageNode.Element> enclosing) {
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Text text) {
                characters(text.text(), source(node), format, enclosing);
            } else if (node instanceof StorageNode.Cdata cdata) {
                characters(cdata.text(), null, format, enclosing);
            } else if (node instanceof StorageNode.Element element) {
                element(element, format, enclosing);
            }
        }
    }

    private void element(StorageNode.Element element, String format, List<StorageNode.Element> enclosing) {
        if (element.name().equals("ac:inline-comment-marker")) {
            walk(element.children(), format, enclosing);
            return;
        }
        StorageNode.Element body = FORMATS.contains(element.name()) ? element : linkBody(element);
        if (body == null || body.children().isEmpty()) {
            flush();
            SourceSpan span = trace == null ? null : trace.span(element).orElse(null);
            tokens.add(new InlineToken(
                    EditorNoise.without(element.toStorage()),
                    format,
                    enclosing,
                    element,
                    span == null ? -1 : span.start(),
                    span == null ? -1 : span.end()));
            return;
        }
        List<StorageNode.Element> inner = new ArrayList<>(enclosing);
        inner.add(element);
        // Code takes no other formatting in the editor, which leaves it out when it saves.
        String outer = element.name().equals("code") ? links(enclosing) : format;
        walk(body.children(), outer + formats.computeIfAbsent(element, InlineTokens::shell), List.copyOf(inner));
    }

    private String links(List<StorageNode.Element> enclosing) {
        StringBuilder links = new StringBuilder();
        for (StorageNode.Element element : enclosing) {
            if (element.name().equals("a") || element.name().equals("ac:link")) {
                links.append(formats.computeIfAbsent(element, InlineTokens::shell));
            }
        }
        return links.toString();
    }

    private static StorageNode.@Nullable Element linkBody(StorageNode.Element link) {
        if (!link.name().equals("ac:link")) {
            return null;
        }
        for (StorageNode child : link.children()) {
            if (child instanceof StorageNode.Element body && body.name().equals("ac:link-body")) {
                return body;
            }
        }
        return null;
    }

    /** The element with a stand-in for its text, in the canonical form. */
    static String shell(StorageNode.Element element) {
        StorageNode.Element link = linkBody(element);
        StorageNode.Element body = link == null ? element : link;
        List<StorageNode> children = new ArrayList<>();
        if (element != body) {
            element.children().stream().filter(child -> child != body).forEach(children::add);
        }
        children.add(new StorageNode.Text("x"));
        StorageNode shell = new StorageNode.Element(element.name(), element.attributes(), children);
        return Canonical.of(new StorageDocument(List.of(shell)).toStorage());
    }

    private @Nullable TextSource source(StorageNode text) {
        return trace == null ? null : trace.text(text).orElse(null);
    }

    private void characters(
            String text, @Nullable TextSource source, String format, List<StorageNode.Element> enclosing) {
        if (!format.equals(wordFormat)) {
            flush();
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int start = source == null ? -1 : source.start(i);
            int end = source == null ? -1 : source.end(i);
            if (Character.isLetterOrDigit(character)
                    || Character.isSurrogate(character)
                    || Character.getType(character) == Character.NON_SPACING_MARK) {
                if (word.isEmpty()) {
                    wordStart = start;
                    wordFormat = format;
                    wordEnclosing = enclosing;
                } else if (start < 0) {
                    wordStart = -1;
                }
                word.append(character);
                wordEnd = end;
            } else {
                flush();
                boolean blank = character == ' ' || character == '\n' || character == '\t' || character == '\r';
                if (!blank) {
                    tokens.add(new InlineToken(String.valueOf(character), format, enclosing, null, start, end));
                } else if (tokens.isEmpty() || !tokens.get(tokens.size() - 1).isBlank()) {
                    tokens.add(new InlineToken(" ", format, enclosing, null, start, end));
                }
            }
        }
    }

    private void flush() {
        if (!word.isEmpty()) {
            tokens.add(new InlineToken(word.toString(), wordFormat, wordEnclosing, null, wordStart, wordEnd));
            word.setLength(0);
        }
        wordFormat = "";
    }

    private static List<InlineToken> trimmed(List<InlineToken> tokens) {
        int start = 0;
        int end = tokens.size();
        while (start < end && tokens.get(start).isBlank()) {
            start++;
        }
        while (end > start && tokens.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(tokens.subList(start, end));
    }
}
