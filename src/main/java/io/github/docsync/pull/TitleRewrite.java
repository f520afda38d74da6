package io.github.docsync.pull;

import io.github.docsync.desired.TrialPage;
import io.github.docsync.model.TitleFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a title where the file has it: in its front matter, in its first heading, or else in front matter that it gets. */
final class TitleRewrite {
    private static final Pattern HEADING =
            Pattern.compile("^(#[ \\t]+)(.*?)([ \\t]*(?:\\{[^{}\\n]*}|#+)?[ \\t]*)$", Pattern.MULTILINE);
    private static final Pattern UNDERLINED = Pattern.compile("^(\\S[^\\n]*)(\\n=+[ \\t]*)$", Pattern.MULTILINE);

    private TitleRewrite() {}

    /** The text with the title, proved; empty if no way gives it. */
    static Optional<String> apply(String text, String title, Function<String, TrialPage> converter) {
        TrialPage now = converter.apply(text);
        List<String> ways = new ArrayList<>();
        String bare = bare(now.titlePrefix(), now.titleSuffix(), title);
        if (now.titleFromHeading()) {
            ways.addAll(headings(text, bare));
        }
        String above = FrontMatterRewrite.with(text, "title", FrontMatterRewrite.scalar(bare));
        // Other front matter than YAML would become text below it.
        if (now.titleFromHeading() || body(converter.apply(above)).equals(body(now))) {
            ways.add(above);
        }
        return ways.stream()
                .filter(changed -> converter.apply(changed).title().equals(title))
                .findFirst();
    }

    private static String body(TrialPage page) {
        return page.conversion().conversion().body();
    }

    /** Without the prefix and suffix that the manifest puts round every title. */
    static String bare(String prefix, String suffix, String title) {
        String bare = title;
        if (!prefix.isBlank() && bare.startsWith(prefix.stripLeading())) {
            bare = bare.substring(prefix.stripLeading().length());
        }
        if (!suffix.isBlank() && bare.endsWith(suffix.stripTrailing())) {
            bare = bare.substring(0, bare.length() - suffix.stripTrailing().length());
        }
        return TitleFolding.trim(bare);
    }

    private static List<String> headings(String text, String title) {
        List<String> ways = new ArrayList<>();
        String escaped = title.replaceAll("([\\\\`*_\\[\\]<>~^$#])", "\\\\$1");
        for (Pattern pattern : List.of(HEADING, UNDERLINED)) {
            Matcher matcher = pattern.matcher(text);
            for (int i = 0; i < 5 && matcher.find(); i++) {
                int group = pattern == HEADING ? 2 : 1;
                for (String written : List.of(title, escaped)) {
                    ways.add(text.substring(0, matcher.start(group)) + written + text.substring(matcher.end(group)));
                }
            }
        }
        return ways;
    }
}
