package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the extensions of docfx and of Microsoft Learn. */
final class DocfxScanner {
    private static final Pattern COLONS = Pattern.compile(
            "::: {0,3}(?<name>[a-z][a-z-]{0,30}?)(?<end>-end)?(?<values>(?: +[\\w-]{1,40} ?= ?(?:\"[^\"\\n]{0,1000}\"|'[^'\\n]{0,1000}'|[^\\s\":]{1,200})){0,12}) *(?::::|(?=\\n|$))",
            Pattern.MULTILINE);

    private static final Pattern VALUE = Pattern.compile(
            "(?<key>[\\w-]{1,40}) ?= ?(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\":]+))");
    private static final Pattern OTHERS = Pattern.compile(
            "\\[!(?i:include) ?\\[(?<title>[^\\]\\n]{0,300})\\] ?\\( *(?<file>[^)\\s]{1,400})[^)\\n]{0,200}\\) *\\]"
                    + "|\\[!(?i:code)(?:-(?<language>[\\w+#-]{1,30}))? ?\\[(?<codetitle>[^\\]\\n]{0,300})\\] ?\\( *(?<code>[^)\\s]{1,400})[^)\\n]{0,200}\\) *\\]"
                    + "|\\[!(?i:video) +(?<video>[^\\]\\s]{1,500}) *\\]"
                    + "|\\[!(?i:div)(?<div>[^\\]\\n]{0,200})\\]"
                    + "|\\[!(?:UICONTROL|DNL|BADGE|KEYWORD|OP\\.[\\w-]{1,20}|PRESET) ?(?<plain>[^\\]\\n]{0,200})\\]"
                    + "|\\[!(?<dropped>BEGINSHADEBOX|ENDSHADEBOX|BEGINTABS|ENDTABS|TOC)(?: [^\\]\\n]{0,200})?\\]"
                    + "|<xref:(?<xref>[^>\\s]{1,400})>"
                    + "|<xref href=\"(?<xhref>[^\"\\s<>]{1,400})\"[^<>\\n]{0,200}>(?:</xref>)?"
                    + "|\\[(?<xtext>[^\\]\\n]{1,400})\\]\\(xref:(?<xlink>[^)\\s]{1,400})\\)");

    private static final Pattern TAB =
            Pattern.compile("^#{1,6} +\\[(?<title>[^\\n]{1,300}?)\\]\\(#tab/(?<id>[^)\\n]{0,200})\\) *$");
    private static final Pattern END_OF_TABS = Pattern.compile("^ {0,3}(?:\\*{3,}|-{3,}|_{3,}|(?:\\* ){2,}\\*) *$");

    private DocfxScanner() {}

    static List<Tag> scan(String text) {
        CodeRegions code = CodeRegions.of(text);
        List<Tag> tags = new ArrayList<>();
        if (text.contains(":::")) {
            Matcher colons = COLONS.matcher(text);
            while (colons.find()) {
                if (!code.contains(colons.start())) {
                    tags.add(colons(colons));
                }
            }
        }
        if (text.contains("[!") || text.contains("xref:") || text.contains("<xref ")) {
            tags.addAll(PatternTags.scan(
                    text,
                    "!",
                    OTHERS,
                    false,
                    "title",
                    "file",
                    "language",
                    "codetitle",
                    "code",
                    "video",
                    "div",
                    "plain",
                    "dropped",
                    "xref",
                    "xhref",
                    "xtext",
                    "xlink"));
        }
        if (text.contains("](#tab/")) {
            tabs(text, code, tags);
        }
        tags.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return tags;
    }

    private static Tag colons(Matcher found) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher value = VALUE.matcher(found.group("values"));
        while (value.find()) {
            values.put(
                    value.group("key"),
                    value.group("double") != null
                            ? value.group("double")
                            : value.group("single") != null ? value.group("single") : value.group("bare"));
        }
        boolean closing = found.group("end") != null;
        return new Tag(
                found.start(),
                found.end(),
                closing ? Tag.Form.CLOSING : Tag.Form.OPENING,
                ":::" + found.group("name"),
                values);
    }

    /** A tab goes on to the next one, or to the rule that ends all of them. */
    private static void tabs(String text, CodeRegions code, List<Tag> tags) {
        boolean open = false;
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!code.contains(start)) {
                String line = text.substring(start, end);
                Matcher tab = TAB.matcher(line);
                boolean ends = open && END_OF_TABS.matcher(line).matches();
                if (tab.matches()) {
                    if (open) {
                        tags.add(new Tag(start, start, Tag.Form.CLOSING, "#tab", Map.of()));
                    }
                    tags.add(new Tag(start, end, Tag.Form.OPENING, "#tab", Map.of("title", tab.group("title"))));
                    open = true;
                } else if (ends) {
                    tags.add(new Tag(start, end, Tag.Form.CLOSING, "#tab", Map.of()));
                    open = false;
                }
            }
            start = end + 1;
        }
        if (open) {
            tags.add(new Tag(text.length(), text.length(), Tag.Form.CLOSING, "#tab", Map.of()));
        }
    }
}
