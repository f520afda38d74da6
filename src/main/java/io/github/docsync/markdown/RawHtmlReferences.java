package io.github.docsync.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Finds what raw HTML refers to and can be referred to by: {@code href}, {@code src}, {@code id} and {@code name}. */
final class RawHtmlReferences {
    private static final Pattern TAG = Pattern.compile("<(?<name>[A-Za-z][A-Za-z0-9]*)(?<rest>[^<>]{1,4000})>");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s(?<name>href|src|id|name)\\s*=\\s*(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"'>]+))",
            Pattern.CASE_INSENSITIVE);

    private RawHtmlReferences() {}

    /**
     * @param anchors receives the ids
     * @param links receives each destination and whether it is an image's
     */
    static void find(String html, Set<String> anchors, BiConsumer<String, Boolean> links) {
        if (html.startsWith("<!--")) {
            return;
        }
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            boolean image = tag.group("name").equalsIgnoreCase("img");
            boolean link = tag.group("name").equalsIgnoreCase("a");
            Matcher attribute = ATTRIBUTE.matcher(tag.group("rest"));
            while (attribute.find()) {
                String value = Parser.unescapeEntities(value(attribute), true);
                switch (attribute.group("name").toLowerCase(Locale.ROOT)) {
                    case "id" -> anchors.add(value);
                    case "name" -> {
                        if (link) {
                            anchors.add(value);
                        }
                    }
                    case "href" -> {
                        if (link) {
                            links.accept(value, false);
                        }
                    }
                    default -> {
                        if (image) {
                            links.accept(value, true);
                        }
                    }
                }
            }
        }
    }

    private static String value(Matcher attribute) {
        for (String form : new String[] {"double", "single"}) {
            if (attribute.group(form) != null) {
                return attribute.group(form);
            }
        }
        return attribute.group("bare");
    }
}
