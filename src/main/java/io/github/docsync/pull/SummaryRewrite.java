package io.github.docsync.pull;

import io.github.docsync.pull.SourceLines.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title of what a reader can fold out, where it stands in the {@code <summary>} of raw HTML. */
final class SummaryRewrite {
    /** So many places are tried at most. */
    private static final int MOST_PLACES = 10;

    private static final Pattern SUMMARY =
            Pattern.compile("(?i)<summary\\b[^>]*>(?<text>.*?)</summary>", Pattern.DOTALL);

    private SummaryRewrite() {}

    /** The ways to change the title where it is found. */
    static List<Supplier<Optional<String>>> found(SourceLines source, PageBlock before, PageBlock after) {
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        String old = title(before);
        String now = title(after);
        if (old == null || now == null || old.isEmpty() || old.equals(now)) {
            return ways;
        }
        Matcher summary = SUMMARY.matcher(source.text());
        while (summary.find() && ways.size() < MOST_PLACES) {
            Matcher words = Pattern.compile(HtmlBlocks.pattern(old)).matcher(summary.group("text"));
            if (words.find()) {
                int start = summary.start("text") + words.start();
                int end = summary.start("text") + words.end();
                ways.add(() -> Optional.of(new Change(start, end, HtmlBlocks.escaped(now)).in(source.text())));
            }
        }
        return ways;
    }

    private static @Nullable String title(PageBlock block) {
        String title = block.parameters("expand").get("title");
        return title == null ? null : title.strip();
    }
}
