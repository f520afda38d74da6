package io.github.docsync.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** {@code docs/maven-reference.md}, from the descriptor that Maven makes of the goals. */
final class GoalsPage {
    static final String FILE = "docs/maven-reference.md";

    private GoalsPage() {}

    /** Empty where no descriptor was made, as when the classes were compiled without Maven. */
    static Optional<String> text() throws IOException {
        try (InputStream stream = Main.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(write(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(stream)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static String write(Document descriptor) {
        StringBuilder text = new StringBuilder("""
                ---
                order: 5
                ---
                # Maven reference

                <!-- Made by GeneratedFiles from the descriptor of the plugin; do not edit. -->

                Every goal with every parameter. In the POM a parameter is an element of `<configuration>`, on the command line its property: `-Ddocsync.only=docs/api/**`.
                How they are used stands in [Maven](maven.md).

                """);
        for (Element goal : children(descriptor.getDocumentElement(), "mojos", "mojo")) {
            text.append("## `docsync:").append(child(goal, "goal")).append("`\n\n");
            text.append(plain(child(goal, "description")));
            String phase = child(goal, "phase");
            text.append(phase.isEmpty() ? "" : " Bound to the phase `" + phase + "` where no other is named.");
            text.append("\n\n| Parameter | Property | Value | Default | Meaning |\n|---|---|---|---|---|\n");
            rows(goal).values().forEach(text::append);
            text.append('\n');
        }
        return text.toString().strip() + "\n";
    }

    private static Map<String, String> rows(Element goal) {
        Map<String, String> rows = new TreeMap<>();
        for (Element parameter : children(goal, "parameters", "parameter")) {
            if (child(parameter, "editable").equals("true")) {
                String name = child(parameter, "name");
                Element configured = children(goal, "configuration", name).get(0);
                String standard = child(parameter, "required").equals("true")
                        ? "required"
                        : configured.getAttribute("default-value");
                String property = configured.getTextContent().replaceAll("[${}]", "");
                rows.put(
                        name,
                        "| `" + name + "` | " + (property.isEmpty() ? "" : "`" + property + "`") + " | "
                                + value(child(parameter, "type")) + " | "
                                + (standard.isEmpty() || standard.equals("required") ? standard : "`" + standard + "`")
                                + " | " + plain(child(parameter, "description")) + " |\n");
            }
        }
        return rows;
    }

    private static String value(String type) {
        return switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "boolean" -> "`true`, `false`";
            case "int" -> "number";
            case "File" -> "file";
            default -> "text";
        };
    }

    private static String plain(String html) {
        return html.replaceAll("</?code>", "`")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String child(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(Node::getTextContent)
                .orElse("");
    }

    /** The elements at the end of a path of names. */
    private static List<Element> children(Element parent, String... path) {
        List<Element> found = List.of(parent);
        for (String name : path) {
            List<Element> next = new ArrayList<>();
            for (Element element : found) {
                for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element inner && inner.getTagName().equals(name)) {
                        next.add(inner);
                    }
                }
            }
            found = next;
        }
        return found;
    }
}
