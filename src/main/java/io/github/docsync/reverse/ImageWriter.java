package io.github.docsync.reverse;

import io.github.docsync.convert.ImageBorder;
import io.github.docsync.storage.StorageNode.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Pictures: attachments by their files, others by their addresses. */
final class ImageWriter {
    /** What converting says of itself again, from the file or from the other attributes. */
    private static final Set<String> IMPLIED =
            Set.of("ac:inline", "ac:custom-width", "ac:original-width", "ac:original-height");

    private static final Set<String> SAID =
            Set.of("ac:align", "ac:layout", "ac:width", "ac:height", "ac:alt", "ac:title");

    private final WritingContext context;

    ImageWriter(WritingContext context) {
        this.context = context;
    }

    String write(Element image, Line line) {
        return markdown(image, line).orElseGet(() -> context.raw(image, line));
    }

    private Optional<String> markdown(Element image, Line line) {
        Set<String> others = new TreeSet<>(image.attributes().keySet());
        others.removeAll(IMPLIED);
        others.removeAll(SAID);
        List<Element> parts = Nodes.elements(image);
        Optional<Element> caption = Nodes.child(image, "ac:caption");
        Optional<Element> mark = Nodes.child(image, "ac:adf-mark");
        Optional<String> source =
                parts.stream().flatMap(part -> source(part).stream()).findFirst();
        int known = 1 + (caption.isPresent() ? 1 : 0) + (mark.isPresent() ? 1 : 0);
        if (!others.isEmpty() || source.isEmpty() || parts.size() != known) {
            return Optional.empty();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        image.attribute("ac:width").ifPresent(width -> attributes.put("width", width));
        image.attribute("ac:height").ifPresent(height -> attributes.put("height", height));
        image.attribute("ac:align").ifPresent(align -> attributes.put("align", align));
        layout(image).ifPresent(layout -> attributes.put("layout", layout));
        if (caption.isPresent()) {
            StringBuilder text = new StringBuilder();
            Nodes.text(caption.get().children(), text);
            attributes.put("caption", text.toString().strip());
        }
        mark.ifPresent(border -> attributes.put("border", border(border)));
        StringBuilder braces = new StringBuilder();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            Optional<String> item = AttributeText.item(attribute.getKey(), attribute.getValue());
            if (item.isEmpty()) {
                return Optional.empty();
            }
            braces.append(braces.isEmpty() ? "" : " ").append(item.get());
        }
        String title = image.attribute("ac:title").orElse("");
        String alternative = Escaper.text(image.attribute("ac:alt").orElse(""), line.inLink(), '[', ']');
        String shownTitle = title.isEmpty()
                ? ""
                : " \"" + title.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;") + "\"";
        return Optional.of("![" + alternative + "](" + source.get() + shownTitle + ")"
                + (braces.isEmpty() ? "" : "{" + braces + "}"));
    }

    /** The proof rejects what this makes of a mark that is not a border. */
    private static String border(Element mark) {
        return new ImageBorder(
                        mark.attribute("size").orElse(""),
                        mark.attribute("color").orElse(""))
                .written();
    }

    /** What the author has to say of the layout, beyond what follows from the alignment. */
    private static Optional<String> layout(Element image) {
        String implied = switch (image.attribute("ac:align").orElse("")) {
            case "center" -> "center";
            case "left" -> "align-start";
            case "right" -> "align-end";
            default -> "";
        };
        return image.attribute("ac:layout").filter(layout -> !layout.equals(implied));
    }

    private Optional<String> source(Element part) {
        if (part.name().equals("ri:url")) {
            return part.attribute("ri:value").filter(url -> url.matches("https?://[^\\s<>()\"\\\\]{1,2000}"));
        }
        boolean own = part.name().equals("ri:attachment")
                && part.attributes().size() == 1
                && part.children().isEmpty();
        return own
                ? part.attribute("ri:filename")
                        .flatMap(context.destinations()::attachment)
                        .map(context::path)
                : Optional.empty();
    }
}
