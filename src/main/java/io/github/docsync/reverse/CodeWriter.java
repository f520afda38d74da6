package io.github.docsync.reverse;

import io.github.docsync.convert.CodeLanguages;
import io.github.docsync.storage.StorageNode.Element;
import java.util.Map;
import java.util.Optional;

/** Blocks of code, and other macros whose body is plain text. */
final class CodeWriter {
    private CodeWriter() {}

    static Optional<String> code(Element macro, MarkdownStyle style) {
        Map<String, String> parameters = macro.parameters();
        StringBuilder info = new StringBuilder();
        String language = parameters.getOrDefault("language", "");
        boolean named = language.matches("[A-Za-z0-9#+.-]{1,40}");
        boolean fits = true;
        if (named) {
            parameters.remove("language");
            Optional<String> known = CodeLanguages.confluence(language);
            // Other words may be drawn, or mean something else, where they stand behind a fence.
            info.append(known.isPresent() ? style.languages().getOrDefault(language, language) : "text");
            fits = known.filter(language::equals).isPresent() || attribute("ac:language", language, info);
        }
        String title = parameters.remove("title");
        fits &= title == null || (!title.isEmpty() && titled(title, info));
        boolean numbered = "true".equals(parameters.get("linenumbers"));
        String first = numbered ? parameters.remove("firstline") : null;
        if (numbered) {
            parameters.remove("linenumbers");
            fits &= first == null ? attribute("linenos", "true", info) : attribute("start", first, info);
        }
        return fits ? fence(macro, parameters, info, style) : Optional.empty();
    }

    /** A macro such as {@code noformat}. */
    static Optional<String> other(Element macro, MarkdownStyle style) {
        String name = Nodes.macroName(macro);
        StringBuilder info = new StringBuilder("text");
        boolean fits = name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,80}") && attribute("macro", name, info);
        return fits ? fence(macro, macro.parameters(), info, style) : Optional.empty();
    }

    private static Optional<String> fence(
            Element macro, Map<String, String> parameters, StringBuilder info, MarkdownStyle style) {
        boolean fits = parameters.entrySet().stream()
                .allMatch(parameter -> attribute("ac:" + parameter.getKey(), parameter.getValue(), info));
        return fits
                ? Nodes.child(macro, Nodes.PLAIN_BODY).map(body -> Fences.write(stated(info), body.data(), style))
                : Optional.empty();
    }

    /** Attributes without a language stand in braces, or the first of them would be taken for one. */
    private static String stated(StringBuilder info) {
        return !info.isEmpty() && info.charAt(0) == ' ' ? "{" + info.substring(1) + "}" : info.toString();
    }

    /** In quotes always, without which some generators do not read it. */
    private static boolean titled(String title, StringBuilder info) {
        if (title.matches("[^\"\\s]+") && !title.contains("-->")) {
            info.append(" title=\"").append(title).append('"');
            return true;
        }
        return attribute("title", title, info);
    }

    private static boolean attribute(String name, String value, StringBuilder info) {
        Optional<String> item =
                value.equals("true") && name.equals("linenos") ? Optional.of(name) : AttributeText.item(name, value);
        item.ifPresent(text -> info.append(' ').append(text));
        return item.isPresent();
    }
}
