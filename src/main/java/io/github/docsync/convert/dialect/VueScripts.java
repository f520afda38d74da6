package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a page that are not its template, {@code <script setup>} and {@code <style>}, which no reader sees. A script of another
 * site is something else. Source: vitepress.dev/guide/using-vue, script and style.
 */
final class VueScripts implements SourceStep {
    private static final Pattern OPENING =
            Pattern.compile("^<(?<name>script|style)\\b(?![^>\\n]{0,400}\\bsrc=)[^>\\n]{0,400}>", Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("<script") && !all.contains("<style")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher opening = OPENING.matcher(all);
        while (opening.find()) {
            int end = code.contains(opening.start()) || opening.start() < rewrite.done()
                    ? -1
                    : all.indexOf("</" + opening.group("name") + ">", opening.end());
            if (end >= 0) {
                rewrite.replace(opening.start(), all.indexOf('>', end) + 1, "");
            }
        }
        return rewrite.result();
    }
}
