package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Environments of LaTeX that are formulas without dollar signs round them, {@code \begin{align}} to {@code \end{align}} on lines of their
 * own. Source: myst-parser.readthedocs.io/en/latest/syntax/optional.html, direct LaTeX math.
 */
final class FormulaEnvironments implements SourceStep {
    private static final Pattern OPENING =
            Pattern.compile("\\\\begin\\{(?<name>(?:equation|multline|gather|align|alignat|flalign|eqnarray)\\*?)\\}");

    @Override
    public MappedText apply(MappedText mapped, StepContext context) {
        String text = mapped.text();
        if (!text.contains("\\begin{")) {
            return mapped;
        }
        CodeRegions code = CodeRegions.of(text);
        Rewrite rewrite = new Rewrite(mapped);
        boolean startsParagraph = true;
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(text, start);
            int content = LinePrefix.from(text, start, end).end();
            boolean paragraphEnds = content >= end;
            Matcher opening = OPENING.matcher(text).region(content, end);
            if (startsParagraph && opening.lookingAt() && !code.contains(content)) {
                // Each line is looked at once: what is not closed before the next empty line is left as it is.
                String close = "\\end{" + opening.group("name") + "}";
                while (!paragraphEnds
                        && !text.substring(content, end).stripTrailing().endsWith(close)) {
                    end = lineEnd(text, end + 1);
                    content = contentOf(text, end);
                    paragraphEnds = content >= end;
                }
                if (!paragraphEnds) {
                    int closed = text.lastIndexOf(close, end) + close.length();
                    rewrite.replace(opening.start(), opening.start(), "$$");
                    rewrite.replace(closed, closed, "$$");
                    paragraphEnds = true;
                }
            }
            startsParagraph = paragraphEnds;
            start = end + 1;
        }
        return rewrite.result();
    }

    /** Where the text of the line that ends there begins. */
    private static int contentOf(String text, int end) {
        return LinePrefix.from(text, text.lastIndexOf('\n', end - 1) + 1, end).end();
    }

    private static int lineEnd(String text, int start) {
        int newline = start > text.length() ? -1 : text.indexOf('\n', start);
        return newline < 0 ? text.length() : newline;
    }
}
