package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Blocks of code. */
final class CodeWriter {
    private CodeWriter() {}

    static Optional<String> write(Element macro, Manners manners) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<Element> body = Nodes.child(macro, Nodes.PLAIN_BODY);
        for (Element child : Nodes.elements(macro)) {
            if (child.name().equals(Nodes.PARAMETER)) {
                parameters.put(child.attribute("ac:name").orElse(""), Nodes.data(child));
            }
        }
        String language = Optional.ofNullable(parameters.remove("language")).orElse("");
        if (body.isEmpty() || !language.matches("[A-Za-z0-9#+.-]{0,40}")) {
            return Optional.empty();
        }
        StringBuilder info = new StringBuilder(language);
        String title = parameters.remove("title");
        if (title != null && !attribute("title", title, info)) {
            return Optional.empty();
        }
        String first = parameters.remove("firstline");
        boolean numbered = "true".equals(parameters.get("linenumbers"));
        if (numbered) {
            parameters.remove("linenumbers");
        }
        if (first != null && !attribute("start", first, info)) {
            return Optional.empty();
        }
        if (numbered && first == null) {
            info.append(info.isEmpty() ? "text linenos" : " linenos");
        }
        return parameters.isEmpty()
                ? Optional.of(Fences.write(info.toString(), Nodes.data(body.get()), manners))
                : Optional.empty();
    }

    private static boolean attribute(String name, String value, StringBuilder info) {
        Optional<String> item = AttributeText.item(name, value);
        item.ifPresent(text -> info.append(info.isEmpty() ? "" : " ").append(text));
        return item.isPresent();
    }
}
