package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out what stands between {@code <!-- confluence-skip-start -->} and {@code <!-- confluence-skip-end -->}, as md2conf does, so
 * that what its authors kept from Confluence stays out of it.
 */
final class SkippedParts implements SourceStep {
    private static final Pattern MARK = Pattern.compile("(?i)<!-- *confluence-skip-(?<side>start|end) *-->");

    private static final Pattern START = Pattern.compile("(?i)confluence-skip-start");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (!START.matcher(text.text()).find()) {
            return text;
        }
        CodeRegions code = CodeRegions.of(text.text());
        Rewrite rewrite = new Rewrite(text);
        Matcher mark = MARK.matcher(text.text());
        int start = -1;
        while (mark.find()) {
            boolean opens = mark.group("side").equalsIgnoreCase("start");
            if (code.contains(mark.start())) {
                continue;
            }
            if (opens && start < 0) {
                start = mark.start();
            } else if (!opens && start >= 0) {
                rewrite.replace(start, mark.end(), "");
                start = -1;
            }
        }
        if (start >= 0) {
            // Without an end the rest is left out: to publish what was to be kept back would be worse.
            context.warn(
                    text.location(start),
                    "skip-unclosed",
                    "nothing closes 'confluence-skip-start', so the rest of the page is left out",
                    "add <!-- confluence-skip-end -->");
            rewrite.replace(start, text.text().length(), "");
        }
        return rewrite.result();
    }
}
