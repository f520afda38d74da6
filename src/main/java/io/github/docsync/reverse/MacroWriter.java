package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Macros as directives: {@code <!-- macro:name key="value" -->}. */
final class MacroWriter {
    /** Names that the directive gives a meaning of its own. */
    private static final java.util.Set<String> TAKEN = java.util.Set.of("columns", "column", "expand", "properties");

    private final WritingContext context;

    MacroWriter(WritingContext context) {
        this.context = context;
    }

    /** A macro without a body; empty where a directive cannot say it. */
    Optional<String> inline(Element macro) {
        boolean body = Nodes.child(macro, Nodes.RICH_BODY).isPresent()
                || Nodes.child(macro, Nodes.PLAIN_BODY).isPresent();
        return body ? Optional.empty() : opening(macro);
    }

    /** The comment that opens the macro; empty where a directive cannot say it. */
    Optional<String> opening(Element macro) {
        String name = Nodes.macroName(macro);
        String directive = name.equals("details") ? "properties" : name;
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,80}") || TAKEN.contains(name)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        for (Element child : Nodes.elements(macro)) {
            if (!child.name().equals(Nodes.PARAMETER)) {
                continue;
            }
            Optional<String> page = page(name, child);
            String key = page.isPresent() ? "page" : child.attribute("ac:name").orElse("");
            boolean plain = page.isPresent() || child.children().stream().noneMatch(Element.class::isInstance);
            if (!plain || parameters.put(key, page.orElseGet(() -> Nodes.data(child))) != null) {
                return Optional.empty();
            }
        }
        StringBuilder text = new StringBuilder("<!-- macro:").append(directive);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            Optional<String> item = AttributeText.item(parameter.getKey(), parameter.getValue());
            if (item.isEmpty()) {
                return Optional.empty();
            }
            text.append(' ').append(item.get());
        }
        return Optional.of(text.append(" -->").toString());
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
                                .map(file -> RelativePaths.between(context.page(), file))
                                .orElse(title)));
    }

    static String closing(Element macro) {
        String name = Nodes.macroName(macro);
        return "<!-- /macro:" + (name.equals("details") ? "properties" : name) + " -->";
    }

    static boolean isData(StorageNode node) {
        return Nodes.is(node, Nodes.PARAMETER);
    }
}
