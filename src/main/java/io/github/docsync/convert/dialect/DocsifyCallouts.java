package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paragraphs {@code !> text} and {@code ?> text}, and text in the line of a callout, {@code > [!TIP] text}, which is not its title. */
final class DocsifyCallouts implements SourceStep {
    private static final Pattern IN_LINE = Pattern.compile(
            "^(?<quote> {0,3}> ?)\\[!(?:CAUTION|IMPORTANT|NOTE|TIP|WARNING)\\](?<gap>[ \\t]+)(?=\\S)",
            Pattern.MULTILINE);
    private static final Pattern OPENING = Pattern.compile("[!?]> ?");

    /** What ends a paragraph without an empty line. */
    private static final Pattern INTERRUPTS =
            Pattern.compile("(?:[!?]>|#{1,6} |```|~~~|[-*+] |[0-9]{1,9}[.)] |>|<).*", Pattern.DOTALL);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        MappedText quoted = text.text().contains("[!") ? withoutTitles(text) : text;
        return quoted.text().contains("!>") || quoted.text().contains("?>")
                ? TagRewriter.rewrite(quoted, scan(quoted.text()), DocsifyCallouts::translate, context)
                : quoted;
    }

    private static MappedText withoutTitles(MappedText text) {
        Rewrite rewrite = new Rewrite(text);
        CodeRegions code = CodeRegions.of(text.text());
        Matcher callout = IN_LINE.matcher(text.text());
        while (callout.find()) {
            if (!code.contains(callout.start())) {
                rewrite.replace(callout.start("gap"), callout.end("gap"), "\n" + callout.group("quote"));
            }
        }
        return rewrite.result();
    }

    private static List<Tag> scan(String text) {
        CodeRegions code = CodeRegions.of(text);
        List<Tag> tags = new ArrayList<>();
        String open = "";
        int lastEnd = 0;
        for (int start = 0; start <= text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int content = LinePrefix.from(text, start, end).end();
            Matcher opening = OPENING.matcher(text).region(content, end);
            boolean opens = opening.lookingAt() && !code.contains(content);
            boolean ends = text.substring(start, end).isBlank()
                    || INTERRUPTS.matcher(text.substring(start, end).strip()).matches();
            if (!open.isEmpty() && (opens || ends)) {
                tags.add(new Tag(lastEnd, lastEnd, Tag.Form.CLOSING, open, Map.of()));
                open = "";
            }
            if (opens) {
                open = text.charAt(content) == '!' ? "important" : "tip";
                tags.add(new Tag(content, opening.end(), Tag.Form.OPENING, open, Map.of()));
            }
            lastEnd = end;
            start = end + 1;
        }
        if (!open.isEmpty()) {
            tags.add(new Tag(lastEnd, lastEnd, Tag.Form.CLOSING, open, Map.of()));
        }
        return tags;
    }

    private static Translation translate(TagElement element) {
        return element.hasBody() ? Boxes.of(element.tag().name(), "") : new Translation.Kept();
    }
}
