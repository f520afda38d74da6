package io.github.docsync.desired;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a generator's own syntax that a page shows as text, because no dialect was recognised that knows it. */
final class ShownSyntax {
    /** Code of syntax that is shown as it is written. */
    static final String CODE = "syntax-shown";

    /** Problems are told by this, and summed up by what stands before it and in it. */
    static final Pattern PROBLEM = Pattern.compile("(?<kind>.+) are shown as text: (?<names>.+)");

    private static final String STORAGE = "tags of storage format";

    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    /** The dialects that read a kind; what is left of it where one of them holds is shown on purpose. */
    private static final Map<String, Set<DialectName>> READERS = Map.of(
            "Hugo shortcodes", Set.of(DialectName.HUGO, DialectName.QUARTO),
            "Liquid tags", Set.of(DialectName.JEKYLL, DialectName.GITBOOK, DialectName.ELEVENTY, DialectName.HEXO),
            "snippet includes", Set.of(DialectName.MKDOCS),
            "docfx marks", Set.of(DialectName.DOCFX));

    static {
        KINDS.put(
                "Hugo shortcodes",
                Pattern.compile("\\{\\{(?:&lt;|%)\\s{0,9}/?\\s{0,9}(?<name>[A-Za-z][\\w./-]{0,60})"));
        KINDS.put(
                "Liquid tags",
                Pattern.compile(
                        "\\{%-?\\s{0,9}(?<name>raw|endraw|include|include_relative|highlight|endhighlight|if|for"
                                + "|assign|capture|hint|endhint|tabs|tab|code|endcode|content-ref|embed|link|post_url)\\b"));
        KINDS.put("snippet includes", Pattern.compile("(?<name>--8&lt;--)"));
        KINDS.put("docfx marks", Pattern.compile("\\[!(?<name>INCLUDE|VIDEO|CODE|DIV)\\b", Pattern.CASE_INSENSITIVE));
        KINDS.put("alerts", Pattern.compile("<blockquote>\\s*<p>\\[!(?<name>[A-Za-z][\\w-]{0,40})\\](?!\\()"));
        KINDS.put(STORAGE, Pattern.compile("&lt;(?<name>(?:ac|ri):[a-z-]{1,40})"));
        KINDS.put("containers", Pattern.compile("<p>:::+\\s{0,9}\\{?(?<name>[a-z][a-z0-9-]{0,40})"));
    }

    private ShownSyntax() {}

    /** One warning for each kind that none of the page's dialects reads. */
    static List<Diagnostic> find(String body, SourceLocation page, Set<DialectName> dialects) {
        List<Diagnostic> found = new ArrayList<>();
        if (!body.contains("{{")
                && !body.contains("{%")
                && !body.contains("--8&lt;")
                && !body.contains("[!")
                && !body.contains("&lt;ac:")
                && !body.contains(":::")) {
            return found;
        }
        String text = withoutCode(body);
        KINDS.forEach((kind, pattern) -> {
            if (!Collections.disjoint(READERS.getOrDefault(kind, Set.of()), dialects)) {
                return;
            }
            Set<String> names = new LinkedHashSet<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group("name").replace("&lt;", "<"));
            }
            if (!names.isEmpty()) {
                found.add(warning(kind, names, page));
            }
        });
        return found;
    }

    static Diagnostic warning(String kind, Set<String> names, SourceLocation location) {
        return Diagnostic.warning(
                CODE,
                location,
                kind + " are shown as text: " + String.join(", ", names),
                kind.equals(STORAGE)
                        ? "put them into a fence with the language 'storage'"
                        : "name the generator under 'markdown.dialects' in the manifest, or write them in Markdown");
    }

    private static String withoutCode(String body) {
        StringBuilder text = new StringBuilder(body.length());
        int at = 0;
        while (at < body.length()) {
            int data = body.indexOf("<![CDATA[", at);
            int code = body.indexOf("<code>", at);
            int start = data < 0 ? code : code < 0 ? data : Math.min(data, code);
            if (start < 0) {
                break;
            }
            String closing = start == data ? "]]>" : "</code>";
            int end = body.indexOf(closing, start);
            text.append(body, at, start);
            at = end < 0 ? body.length() : end + closing.length();
        }
        return text.append(body, at, body.length()).toString();
    }
}
