package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The box that mdBook makes of {@code <div class="warning">}. Source: rust-lang.github.io/mdBook/format/mdbook.html. */
final class MdBookWarnings implements SourceStep {
    private static final String OPENING = "<div class=\"warning\">";
    private static final Pattern DIV =
            Pattern.compile("^ {0,3}(?<box>" + OPENING + ")|<(?<side>/?)div\\b[^<>]{0,400}>", Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains(OPENING)) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        List<Tag> tags = new ArrayList<>();
        Matcher div = DIV.matcher(all);
        int depth = 0;
        while (div.find()) {
            if (code.contains(div.start())) {
                continue;
            }
            boolean closes = "/".equals(div.group("side"));
            if (depth > 0) {
                depth += closes ? -1 : 1;
                if (depth == 0) {
                    tags.add(new Tag(div.start(), div.end(), Tag.Form.CLOSING, "div", Map.of()));
                }
            } else if (div.group("box") != null) {
                depth = 1;
                tags.add(new Tag(div.start("box"), div.end(), Tag.Form.OPENING, "div", Map.of()));
            }
        }
        return TagRewriter.rewrite(text, tags, element -> Boxes.of("warning", ""), context);
    }
}
