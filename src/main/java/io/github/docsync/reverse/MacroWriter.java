package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode.Element;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Macros as directives: {@code <!-- macro:name key="value" -->}. */
final class MacroWriter {
    /** Names that the directive gives a meaning of its own. */
    private static final Set<String> TAKEN = Set.of("columns", "column", "expand", "properties");

    private final WritingContext context;

    MacroWriter(WritingContext context) {
        this.context = context;
    }

    /** A macro without a body in a line of text; empty where a directive cannot say it. */
    Optional<String> inline(Element macro) {
        return hasBody(macro) ? Optional.empty() : opening(macro, !Nodes.isInlineMacro(macro));
    }

    /** A macro without a body that stands by itself. */
    Optional<String> block(Element macro) {
        boolean sturdy = context.forms().of(macro) != Forms.Form.NICE;
        return hasBody(macro) ? Optional.empty() : opening(macro, sturdy);
    }

    private static boolean hasBody(Element macro) {
        return Nodes.child(macro, Nodes.RICH_BODY).isPresent()
                || Nodes.child(macro, Nodes.PLAIN_BODY).isPresent();
    }

    /**
     * The comment that opens the macro; empty where a directive cannot say it.
     *
     * @param verbatim whether the macro is to be taken as it is, whatever it stands in
     */
    Optional<String> opening(Element macro, boolean verbatim) {
        String name = Nodes.macroName(macro);
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,80}")) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        for (Element child : Nodes.elements(macro)) {
            if (!child.name().equals(Nodes.PARAMETER)) {
                continue;
            }
            Optional<String> page = page(name, child);
            String given = child.attribute("ac:name").orElse("");
            String key = page.isPresent() ? "page" : given.isEmpty() ? "ac:default" : given;
            boolean plain = page.isPresent() || child.children().stream().noneMatch(Element.class::isInstance);
            if (!plain || parameters.put(key, page.orElseGet(() -> child.data())) != null) {
                return Optional.empty();
            }
        }
        StringBuilder text = new StringBuilder("<!-- ").append(directive(macro, verbatim));
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            Optional<String> item = AttributeText.item(parameter.getKey(), parameter.getValue());
            if (item.isEmpty()) {
                return Optional.empty();
            }
            text.append(' ').append(item.get());
        }
        return Optional.of(text.append(" -->").toString());
    }

    /** The comment that closes what {@link #opening} opens. */
    static String closing(Element macro, boolean verbatim) {
        return "<!-- /" + directive(macro, verbatim) + " -->";
    }

    private static String directive(Element macro, boolean verbatim) {
        String name = Nodes.macroName(macro);
        if (verbatim || TAKEN.contains(name) || !name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            return "ac:" + name;
        }
        return "macro:" + (name.equals("details") ? "properties" : name);
    }

    /** The page that an include names: its file, or its title. */
    private Optional<String> page(String macro, Element parameter) {
        boolean includes = macro.equals("include") || macro.equals("excerpt-include");
        if (!includes || !parameter.attribute("ac:name").orElse("").isEmpty()) {
            return Optional.empty();
        }
        return Nodes.child(parameter, "ac:link")
                .flatMap(link -> Nodes.child(link, "ri:page"))
                .flatMap(page -> page.attribute("ri:content-title")
                        .map(title -> context.destinations()
                                .page(title, page.attribute("ri:space-key").orElse(null))
                                .map(context::path)
                                .orElse(title)));
    }
}
