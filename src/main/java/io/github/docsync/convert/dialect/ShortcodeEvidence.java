package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether the files of a folder have shortcodes of Hugo, {@code {{< x >}}} and {@code {{% x %}}}, outside of code. */
public final class ShortcodeEvidence {
    /** One page may write about them. */
    private static final int FEWEST_PAGES = 2;

    private static final Pattern SHORTCODE = Pattern.compile(
            "\\{\\{< ?/? ?[a-z][\\w/.-]{0,60}[^{}\\n]{0,500}>\\}\\}|\\{\\{% ?/? ?[a-z][\\w/.-]{0,60}[^{}\\n]{0,500}%\\}\\}");

    private ShortcodeEvidence() {}

    /** Whether a file has one; it depends on its text alone. */
    public static boolean isIn(DocPath file, RepositoryFiles files) {
        return files.text(file)
                .filter(text -> text.contains("{{<") || text.contains("{{%"))
                .filter(text ->
                        !PatternTags.scan(text, "shortcode", SHORTCODE, false).isEmpty())
                .isPresent();
    }

    /**
     * Whether several files of a folder have one.
     *
     * @param has whether a file does
     */
    public static boolean isIn(DocPath folder, RepositoryFiles files, Predicate<DocPath> has) {
        return files.all().stream()
                        .filter(file -> file.isBelow(folder) && file.extension().equals("md"))
                        .filter(has)
                        .limit(FEWEST_PAGES)
                        .count()
                == FEWEST_PAGES;
    }
}
