package io.github.docsync.reverse;

import io.github.docsync.model.DocPath;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links to addresses, pages, files, headings, and people. */
final class LinkWriter {
    /** Addresses that GitHub links by themselves, whatever stands behind them. */
    private static final Pattern BARE = Pattern.compile(
            "https?://[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?:[/?#](?:[A-Za-z0-9/#?=%+-]|[._~&:@](?=[A-Za-z0-9]))*)?");

    private static final Pattern IN_BRACKETS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\"]*");
    /** Round brackets may stand in it in pairs. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:[^\\s<>()\\\\\"'`*|\\p{Cntrl}]|\\([^\\s<>()\\\\\"'`*|\\p{Cntrl}]*\\))+");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(?:[_.-][A-Za-z0-9]+)*");

    private final WritingContext context;
    private final InlineWriter inline;

    LinkWriter(WritingContext context, InlineWriter inline) {
        this.context = context;
        this.inline = inline;
    }

    String write(Element link, Line line, char previous, char next) {
        if (line.link()) {
            return context.raw(link, line);
        }
        Optional<String> written =
                link.name().equals("a") ? address(link, line, previous, next) : internal(link, line, previous, next);
        return written.orElseGet(() -> link.name().equals("a") ? inline.wrapped(link, line) : context.raw(link, line));
    }

    private Optional<String> address(Element link, Line line, char previous, char next) {
        String url = link.attribute("href").orElse("");
        Optional<String> card = link.attribute("data-card-appearance").filter(value -> value.matches("[a-z]{1,20}"));
        if (link.attributes().size() != (card.isPresent() ? 2 : 1)
                || url.isEmpty()
                || link.children().isEmpty()) {
            return Optional.empty();
        }
        String text = link.data();
        if (url.startsWith("#")) {
            return Optional.empty();
        }
        boolean same = text.equals(url) && link.children().size() == 1 && card.isEmpty();
        if (same && !line.sturdy() && BARE.matcher(url).matches() && isApart(previous) && isApart(next)) {
            return Optional.of(url);
        }
        if (same && !line.cell() && IN_BRACKETS.matcher(url).matches()) {
            return Optional.of("<" + url + ">");
        }
        return Optional.of(linked(link.children(), destination(url), line)
                + card.map(value -> "{card=" + value + "}").orElse(""));
    }

    private static boolean isApart(char outside) {
        return Character.isWhitespace(outside);
    }

    private String linked(List<StorageNode> text, String destination, Line line) {
        String shown = inline.run(text, line.inLink(), '[', ']');
        Optional<String> label = line.sturdy() || shown.isEmpty() ? Optional.empty() : context.label(destination);
        return "[" + shown + "]"
                + label.map(name -> name.equalsIgnoreCase(shown) ? "[]" : "[" + name + "]")
                        .orElse("(" + destination + ")");
    }

    /** As it stands in a link; in angle brackets where it holds spaces or brackets. */
    private static String destination(String url) {
        if (PLAIN.matcher(url).matches() && !Escaper.holdsEntity(url) && !url.startsWith("#")) {
            return url;
        }
        String escaped = url.replace("\\", "\\\\").replace("<", "\\<").replace(">", "\\>");
        return "<" + (Escaper.holdsEntity(url) ? escaped.replace("&", "&amp;") : escaped) + ">";
    }

    private Optional<String> internal(Element link, Line line, char previous, char next) {
        List<Element> parts = Nodes.elements(link);
        Optional<Element> body = Nodes.child(link, Nodes.LINK_BODY);
        List<Element> targets =
                parts.stream().filter(part -> part.name().startsWith("ri:")).toList();
        boolean known = parts.size() == targets.size() + (body.isPresent() ? 1 : 0) && targets.size() <= 1;
        Optional<String> anchor = link.attribute("ac:anchor");
        if (!known || link.attributes().size() != (anchor.isPresent() ? 1 : 0)) {
            return Optional.empty();
        }
        if (targets.isEmpty()) {
            return anchor.flatMap(LinkWriter::fragment).flatMap(fragment -> text(body, "", fragment, line));
        }
        Element target = targets.get(0);
        return switch (target.name()) {
            case "ri:page" -> page(target, anchor, body, line);
            case "ri:attachment" -> anchor.isPresent() ? Optional.empty() : attachment(target, body, line);
            case "ri:user" -> body.isPresent() ? Optional.empty() : mention(target, previous, next);
            default -> Optional.empty();
        };
    }

    private Optional<String> page(Element page, Optional<String> anchor, Optional<Element> body, Line line) {
        String title = page.attribute("ri:content-title").orElse("");
        Optional<DocPath> file = context.destinations()
                .page(title, page.attribute("ri:space-key").orElse(null));
        Optional<String> fragment = anchor.isPresent() ? anchor.flatMap(LinkWriter::fragment) : Optional.of("");
        if (page.attributes().size() > 2 || file.isEmpty() || fragment.isEmpty()) {
            return Optional.empty();
        }
        return text(body, title, context.path(file.get()) + fragment.get(), line);
    }

    private Optional<String> attachment(Element attachment, Optional<Element> body, Line line) {
        String name = attachment.attribute("ri:filename").orElse("");
        Optional<DocPath> file = context.destinations().attachment(name);
        if (file.isEmpty()
                || attachment.attributes().size() != 1
                || !attachment.children().isEmpty()) {
            return Optional.empty();
        }
        return text(body, name, context.path(file.get()), line);
    }

    /** A link without a text of its own shows the name of what it leads to; a sturdy one leaves the text out as well. */
    private Optional<String> text(Optional<Element> body, String name, String destination, Line line) {
        if (body.isPresent()) {
            return Optional.of(linked(body.get().children(), destination, line));
        }
        List<StorageNode> text = line.sturdy() ? List.of() : List.of(new StorageNode.Text(name));
        return Optional.of(linked(text, destination, line));
    }

    private Optional<String> mention(Element user, char previous, char next) {
        boolean apart = Character.isWhitespace(previous) || previous == '(';
        boolean ends = !Character.isLetterOrDigit(next) && "_.-".indexOf(next) < 0;
        return user.attribute("ri:account-id")
                .filter(id -> user.attributes().size() == 1 && apart && ends)
                .flatMap(context.destinations()::user)
                .filter(name -> NAME.matcher(name).matches())
                .map(name -> "@" + name);
    }

    private static Optional<String> fragment(String anchor) {
        return anchor.matches("[^\\s<>()\\\\%\\p{Cntrl}&]{1,200}") ? Optional.of("#" + anchor) : Optional.empty();
    }
}
