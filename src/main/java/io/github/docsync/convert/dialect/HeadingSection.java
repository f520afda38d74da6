package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a page that stands below a heading. */
final class HeadingSection {
    private static final Pattern HEADING =
            Pattern.compile("^(?<marks>#{1,6}) +(?<text>.{1,500}?) *#* *$", Pattern.MULTILINE);

    private HeadingSection() {}

    /** As {@link #find}; all where there is nothing of that name. */
    static MappedText of(MappedText page, String wanted) {
        return find(page, wanted).orElse(page);
    }

    /** From the heading of that text to the next one of its level; for {@code ^id} the paragraph that bears it. */
    static Optional<MappedText> find(MappedText page, String wanted) {
        String text = page.text();
        if (wanted.startsWith("^")) {
            int mark = text.indexOf(" " + wanted);
            if (mark < 0) {
                return Optional.empty();
            }
            int start = text.lastIndexOf("\n\n", mark);
            return Optional.of(page.part(start < 0 ? 0 : start + 2, mark));
        }
        Matcher heading = HEADING.matcher(text);
        int from = -1;
        int level = 0;
        CodeRegions code = CodeRegions.of(text);
        while (heading.find()) {
            if (code.contains(heading.start())) {
                continue;
            }
            int found = heading.group("marks").length();
            if (from >= 0 && found <= level) {
                return Optional.of(page.part(from, heading.start()));
            }
            if (from < 0 && letters(heading.group("text")).equals(letters(wanted))) {
                from = heading.start();
                level = found;
            }
        }
        return from < 0 ? Optional.empty() : Optional.of(page.part(from, text.length()));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
