package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.List;

/**
 * Formulas in LaTeX's own brackets, {@code \(x\)} and {@code \[x\]}, which some generators hand to MathJax or KaTeX; elsewhere a
 * backslash before a bracket only escapes it. They are written with dollar signs.
 */
final class BracketFormulas implements SourceStep {
    private final String escape;

    /** @param escape the backslashes before each bracket: one, or mdBook's two */
    private BracketFormulas(String escape) {
        this.escape = escape;
    }

    /** For MkDocs where Arithmatex is switched on. */
    static List<SourceStep> ofMkDocs(DialectScope scope) {
        return where(says(scope, "arithmatex", List.of("mkdocs.yml", "mkdocs.yaml")), "\\");
    }

    /** For Hugo where the extension that passes formulas through is switched on. */
    static List<SourceStep> ofHugo(DialectScope scope) {
        return where(says(scope, "passthrough", HugoSettings.filesWith("markup")), "\\");
    }

    /** For mdBook where MathJax is switched on; Markdown takes one of the two backslashes. */
    static List<SourceStep> ofMdBook(DialectScope scope) {
        return where(says(scope, "mathjax-support = true", List.of("book.toml")), "\\\\");
    }

    private static List<SourceStep> where(boolean on, String escape) {
        return on ? List.of(new BracketFormulas(escape)) : List.of();
    }

    private static boolean says(DialectScope scope, String word, List<String> files) {
        return files.stream()
                .anyMatch(file ->
                        scope.text(file).filter(text -> text.contains(word)).isPresent());
    }

    @Override
    public MappedText apply(MappedText mapped, StepContext context) {
        String text = mapped.text();
        if (!text.contains(escape + "(") && !text.contains(escape + "[")) {
            return mapped;
        }
        CodeRegions code = CodeRegions.of(text);
        Rewrite rewrite = new Rewrite(mapped);
        Next round = new Next(text, escape + ")");
        Next square = new Next(text, escape + "]");
        Next blank = new Next(text, "\n\n");
        for (int at = text.indexOf(escape); at >= 0; at = text.indexOf(escape, at)) {
            int from = at + escape.length() + 1;
            boolean inLine = text.startsWith("(", from - 1);
            boolean opens = (inLine || text.startsWith("[", from - 1)) && !isEscaped(text, at) && !code.contains(at);
            int end = opens ? (inLine ? round : square).from(from) : -1;
            if (end < 0
                    || end > blank.from(from)
                    || code.contains(end)
                    || text.substring(from, end).isBlank()) {
                at += text.startsWith("\\", at + escape.length()) ? escape.length() + 1 : escape.length();
                continue;
            }
            String formula = text.substring(from, end);
            int after = end + escape.length() + 1;
            rewrite.replace(at, from, inLine ? "$`" : "$$");
            if (inLine) {
                rewrite.replace(from, end, formula.strip());
            }
            rewrite.replace(end, after, inLine ? "`$" : "$$");
            at = after;
        }
        return rewrite.result();
    }

    private static boolean isEscaped(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\\';
    }

    /** Finds the next occurrence of a text from ascending places, each character looked at only once. */
    private static final class Next {
        private final String text;
        private final String wanted;
        private int found = -1;

        Next(String text, String wanted) {
            this.text = text;
            this.wanted = wanted;
        }

        /** The end of the text where there is none of a blank line; −1 where there is none of a bracket. */
        int from(int place) {
            if (found < place && found != Integer.MAX_VALUE) {
                int next = text.indexOf(wanted, place);
                found = next < 0 ? Integer.MAX_VALUE : next;
            }
            return found == Integer.MAX_VALUE && !wanted.startsWith("\n") ? -1 : found;
        }
    }
}
