package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.markdown.syntax.GeneratedFence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks quotes that are callouts: {@code > [!kind]- Title}, of kinds that GitHub does not know, with a title, or folded. Whether the
 * quote is one is seen where it is parsed, so the mark says no more than that this dialect has them.
 */
final class Callouts implements SourceStep {
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[ \\t]{0,20}+(?:>|[-*+](?= )|[0-9]{1,9}[.)](?= ))){1,20}+[ \\t]{0,20}+\\[!"
                    + "(?=[\\p{L}\\p{M}\\p{N}_-]{1,60}(?:\\|[^\\]\\n]{0,100})?\\])",
            Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        if (text.text().indexOf("[!") < 0) {
            return text;
        }
        Rewrite rewrite = new Rewrite(text);
        Matcher matcher = OPENING.matcher(text.text());
        CodeRegions code = CodeRegions.of(text.text());
        while (matcher.find()) {
            int bracket = matcher.end() - 2;
            boolean quoted = text.text().substring(matcher.start(), bracket).indexOf('>') >= 0;
            if (quoted && !code.contains(bracket)) {
                rewrite.replace(bracket, bracket, String.valueOf(GeneratedFence.MARK));
            }
        }
        return rewrite.result();
    }
}
