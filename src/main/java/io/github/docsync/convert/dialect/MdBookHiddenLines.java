package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of code that a book hides: those that begin with {@code #} and a space in Rust, where {@code ##} stands for {@code #}, and those
 * with the mark that {@code hidelines} names. Source: rust-lang.github.io/mdBook/format/mdbook.html#hiding-code-lines.
 */
final class MdBookHiddenLines implements SourceStep {
    private static final Pattern FENCE = Pattern.compile("(?<fence>`{3,50}|~{3,50})(?<info>[^`\\n]{0,500})");
    private static final Pattern RUST = Pattern.compile("[ \\t{.]{0,5}rust(?:[, \\t}].{0,500})?");
    private static final Pattern MARK = Pattern.compile("hidelines=(?<mark>[^,\\s\"}]{1,20})");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        Rewrite rewrite = new Rewrite(text);
        String fence = null;
        String hidden = null;
        for (int start = 0; start < all.length(); ) {
            int newline = all.indexOf('\n', start);
            int end = newline < 0 ? all.length() : newline;
            int content = fence == null
                    ? LinePrefix.from(all, start, end).end()
                    : end
                            - all.substring(start, end)
                                    .replaceFirst("^[ \\t>]+", "")
                                    .length();
            String line = all.substring(content, end);
            if (fence == null) {
                Matcher opening = FENCE.matcher(line);
                if (opening.matches()) {
                    fence = opening.group("fence");
                    hidden = mark(opening.group("info"));
                }
            } else if (line.startsWith(fence) && line.substring(fence.length()).isBlank()) {
                fence = null;
            } else if (hidden != null) {
                hide(rewrite, line, hidden, start, content, Math.min(end + 1, all.length()));
            }
            start = end + 1;
        }
        return rewrite.result();
    }

    private static @Nullable String mark(String info) {
        Matcher mark = MARK.matcher(info);
        return mark.find() ? mark.group("mark") : RUST.matcher(info).matches() ? "#" : null;
    }

    private static void hide(Rewrite rewrite, String line, String hidden, int start, int content, int next) {
        if (!hidden.equals("#")) {
            if (line.startsWith(hidden)) {
                rewrite.replace(start, next, "");
            }
        } else if (line.strip().equals("#") || line.startsWith("# ")) {
            rewrite.replace(start, next, "");
        } else if (line.startsWith("##")) {
            rewrite.replace(content, content + 1, "");
        }
    }
}
