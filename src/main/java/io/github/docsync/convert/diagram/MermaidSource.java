package io.github.docsync.convert.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mermaid without pictures from elsewhere, {@code K@{ img: "/img/kafka.png", w: 60 }}, which nothing here loads and at which a whole diagram
 * would fail: the node is shown by its label, or by the picture's name.
 */
final class MermaidSource {
    private static final Pattern SHAPE = Pattern.compile("@\\{(?<data>[^{}]{0,2000})\\}");
    private static final Pattern IMAGE =
            Pattern.compile("(?<![\\w-])img\\s*:\\s*(?<quote>[\"'])(?<address>[^\"']{0,1000})\\k<quote>\\s*,?");
    private static final Pattern LABEL = Pattern.compile("(?<![\\w-])label\\s*:");

    private MermaidSource() {}

    static String of(String source) {
        if (!source.contains("img")) {
            return source;
        }
        return SHAPE.matcher(source).replaceAll(shape -> Matcher.quoteReplacement("@{" + data(shape.group(1)) + "}"));
    }

    private static String data(String data) {
        Matcher image = IMAGE.matcher(data);
        if (!image.find() || image.group("address").startsWith("data:")) {
            return data;
        }
        String rest = data.substring(0, image.start()) + data.substring(image.end());
        String name = image.group("address")
                .replaceFirst("[?#].*", "")
                .replaceFirst(".*/", "")
                .replaceFirst("\\.\\w+$", "");
        boolean labelled = LABEL.matcher(rest).find() || name.isBlank();
        return labelled ? " shape: rect," + rest : " shape: rect, label: \"" + name.replace("\"", "") + "\"," + rest;
    }
}
