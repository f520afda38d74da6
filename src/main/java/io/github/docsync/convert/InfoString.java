package io.github.docsync.convert;

import io.github.docsync.markdown.Attributes;
import io.github.docsync.model.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what follows a fence's opening: a language, then attributes in one of the forms in use. */
final class InfoString {
    /** Lines to highlight, which Confluence cannot: <code>{1,4-6}</code>. */
    private static final Pattern HIGHLIGHTED = Pattern.compile("\\{[0-9, -]{1,200}\\}");

    /** VitePress: {@code js [config.js]}. */
    private static final Pattern LABEL = Pattern.compile("\\[(?<title>[^\\]]{1,200})\\](?<rest>.*)");

    /** VitePress: {@code ts:line-numbers=2}. */
    private static final Pattern VITEPRESS_NUMBERS =
            Pattern.compile("(?<language>[^:]{1,50}):line-numbers(?:=(?<start>[0-9]{1,9}))?");

    /** R Markdown and Quarto: <code>{r, echo=FALSE}</code>. */
    private static final Pattern CHUNK =
            Pattern.compile("(?!(?:linenos|collapse|fold)\\b)(?<language>[A-Za-z][A-Za-z0-9+#]{0,20})(?:,.*)?");

    private InfoString() {}

    /**
     * Understands {@code java title="A.java" linenos}, {@code {.java title="A.java"}}, {@code java {title="A.java"}} and
     * mdBook's {@code rust,ignore}, and what VitePress, R Markdown and MyST write. Anything else is left alone.
     */
    static Fence fence(String info, String source, SourceLocation location) {
        String text = info.strip();
        Optional<Fence> myst = MystCode.read(text, source, location);
        if (myst.isPresent()) {
            return myst.get();
        }
        int end = 0;
        while (end < text.length() && " \t,{".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String language = text.substring(0, end);
        String rest = HIGHLIGHTED.matcher(text.substring(end)).replaceAll(" ").strip();
        Matcher label = LABEL.matcher(rest);
        if (label.matches()) {
            rest = "title=\"" + label.group("title").replace("\"", "") + "\" " + label.group("rest");
        }
        Matcher numbers = VITEPRESS_NUMBERS.matcher(language);
        if (numbers.matches()) {
            language = numbers.group("language");
            rest = numbers.group("start") == null ? rest + " linenos" : rest + " start=" + numbers.group("start");
        }
        if (rest.startsWith("{") && rest.endsWith("}")) {
            rest = rest.substring(1, rest.length() - 1);
        }
        Matcher chunk = CHUNK.matcher(rest);
        if (language.isEmpty() && chunk.matches()) {
            return new Fence(chunk.group("language"), Attributes.none(), source, location);
        }
        Attributes attributes = Attributes.parse(rest.startsWith(",") ? rest.replace(',', ' ') : rest, true)
                .orElse(Attributes.none());
        if (language.isEmpty() && !attributes.classes().isEmpty()) {
            language = attributes.classes().get(0);
        }
        return new Fence(language, withCommonNames(attributes), source, location);
    }

    /** Other tools' names of the same thing. */
    private static Attributes withCommonNames(Attributes attributes) {
        Map<String, String> values = new LinkedHashMap<>(attributes.values());
        alias(values, "title", "filename", "file", "caption", "name");
        alias(values, "linenos", "linenums", "lineNumbers", "showLineNumbers", "numberLines", "line-numbers");
        alias(values, "start", "startFrom", "firstline", "linenostart", "startline");
        alias(values, "collapse", "collapsed", "fold");
        if (attributes.classes().contains("numberLines")) {
            values.putIfAbsent("linenos", "true");
        }
        String numbers = values.getOrDefault("linenos", "");
        if (numbers.matches("[0-9]{1,9}")) {
            values.putIfAbsent("start", numbers);
        }
        return new Attributes(attributes.id(), attributes.classes(), values);
    }

    private static void alias(Map<String, String> values, String name, String... others) {
        for (String other : others) {
            String value = values.get(other);
            if (value != null) {
                values.putIfAbsent(name, value);
            }
        }
    }
}
