package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Docsify writes into links, pictures and headings: {@code [a](b ':ignore title')}, {@code [a](/b?id=heading)}, {@code [a](#/b)},
 * {@code ![a](b ':size=50x100')}, {@code # Title :id=own}.
 */
final class DocsifySyntax implements SourceStep {
    private static final Pattern LINK = Pattern.compile("(?<picture>!\\[[^\\[\\]\\n]{0,300})?"
            + "\\]\\( *(?<address>[^\\s()<>]{1,400})"
            + "(?: +(?:'(?<one>[^'\\n]{0,300})'|\"(?<other>[^\"\\n]{0,300})\"))? *\\)");

    private static final Pattern OPTION = Pattern.compile("(?<!\\S):(?<name>[a-z-]{2,20})(?:=(?<value>\\S{1,200}))?");
    private static final Pattern SIZE = Pattern.compile("(?<width>[0-9]{1,5}%?)(?:x(?<height>[0-9]{1,5}))?");

    private static final Pattern HEADING = Pattern.compile(
            "^ {0,3}#{1,6} [^\\n]{0,500}?(?<mark>[ \\t]{1,20}:id=(?<id>[\\w.-]{1,100})[ \\t]*|[ \\t]{0,20}\\{docsify-ignore(?:-all)?\\}[ \\t]*)$",
            Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        Map<Integer, Runnable> changes = new TreeMap<>();
        Rewrite rewrite = new Rewrite(text);
        CodeRegions code = CodeRegions.of(all);
        HEADING.matcher(all)
                .results()
                .filter(heading -> !code.contains(heading.start()))
                .forEach(heading -> {
                    String id = heading.group(2);
                    changes.put(
                            heading.start(1),
                            () -> rewrite.replace(
                                    heading.start(1), heading.end(1), id == null ? "" : " {#" + id + "}"));
                });
        LINK.matcher(all)
                .results()
                .filter(link -> !code.contains(link.start()))
                .forEach(link ->
                        written(link).ifPresent(made -> changes.put(link.start(), () -> replace(rewrite, link, made))));
        changes.values().forEach(Runnable::run);
        return rewrite.result();
    }

    private static void replace(Rewrite rewrite, MatchResult link, String made) {
        int from = link.group(1) == null ? link.start() : link.end(1);
        if (from >= rewrite.done()) {
            rewrite.replace(from, link.end(), made);
        }
    }

    /** What stands in the place of the brackets and what they hold; empty where nothing changes. */
    private static Optional<String> written(MatchResult link) {
        boolean picture = link.group(1) != null;
        String address = link.group(2);
        String title = link.group(3) != null ? link.group(3) : link.group(4);
        String plain = picture || address.contains("://") ? address : address(address);
        if (title == null || !OPTION.matcher(title).find()) {
            String same = title == null ? "" : " \"" + title.replace("\"", "\\\"") + "\"";
            return plain.equals(address) ? Optional.empty() : Optional.of("](" + plain + same + ")");
        }
        List<String> attributes = new ArrayList<>();
        Matcher option = OPTION.matcher(title);
        while (option.find()) {
            Matcher size =
                    SIZE.matcher(Optional.ofNullable(option.group("value")).orElse(""));
            if (picture && option.group("name").equals("size") && size.matches()) {
                attributes.add("width=" + size.group("width"));
                if (size.group("height") != null) {
                    attributes.add("height=" + size.group("height"));
                }
            }
        }
        String shown = option.reset().replaceAll("").strip().replace("\"", "\\\"");
        return Optional.of("](" + plain + (shown.isEmpty() ? "" : " \"" + shown + "\"") + ")"
                + (attributes.isEmpty() ? "" : "{" + String.join(" ", attributes) + "}"));
    }

    /** Without the mark of a route, and with the heading behind {@code #}. */
    private static String address(String written) {
        String route = written.replaceFirst("^(?:\\./|/)?#/", "/");
        Matcher heading = Pattern.compile("^(?<path>[^?]{0,400})\\?id=(?<id>[^&]{1,300})(?:&.{0,300})?$")
                .matcher(route);
        return heading.matches() ? heading.group("path") + "#" + heading.group("id") : route;
    }
}
