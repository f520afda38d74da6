package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Containers for some formats only, {@code ::: {.content-visible when-format="pdf"}}: what is not for web pages is left out. Source:
 * quarto.org/docs/authoring/conditional.html.
 */
final class QuartoFormats implements SourceStep {
    private static final Pattern OPENING = Pattern.compile(
            "^[ \\t]{0,3}:{3,50} *\\{[^{}\\n]{0,200}\\.content-(?<kind>visible|hidden)\\b[^{}\\n]{0,200}\\b(?<word>when|unless)-format=[\"']?(?<format>[\\w:-]{1,40})[^{}\\n]{0,200}\\}[ \\t]*$",
            Pattern.MULTILINE);

    private static final Pattern FENCE =
            Pattern.compile("^[ \\t]{0,3}:{3,50}(?<rest>[^\\n]{0,500})$", Pattern.MULTILINE);
    private static final Pattern SHOWN = Pattern.compile("html.*|markdown.*|gfm|commonmark");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains(".content-")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher opening = OPENING.matcher(all);
        while (opening.find()) {
            boolean visible = opening.group("kind").equals("visible");
            boolean when = opening.group("word").equals("when");
            boolean holds = SHOWN.matcher(opening.group("format")).matches() == when;
            if (visible != holds && !code.contains(opening.start()) && opening.start() >= rewrite.done()) {
                rewrite.replace(opening.start(), end(all, opening.end(), code), "");
            }
        }
        return rewrite.result();
    }

    /** Where the container's closing fence ends. */
    private static int end(String all, int from, CodeRegions code) {
        Matcher fence = FENCE.matcher(all);
        int depth = 1;
        for (int at = from; depth > 0 && fence.find(at); at = fence.end()) {
            if (!code.contains(fence.start())) {
                depth += fence.group("rest").replace(":", "").isBlank() ? -1 : 1;
            }
            if (depth == 0) {
                return fence.end();
            }
        }
        return all.length();
    }
}
