package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which generator the files of a folder are written for, where its settings lie in another repository: by what stands in no other
 * Markdown, outside of code. For Hugo these are shortcodes, {@code {{< x >}}} and {@code {{% x %}}}; for Docusaurus imports,
 * {@code import X from '@theme/X'}.
 */
public final class GeneratorEvidence {
    /** One page may write about them. */
    private static final int FEWEST_PAGES = 2;

    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{< ?/? ?[a-z][\\w/.-]{0,60}[^{}\\n"
            + "]{0,500}>\\}\\}|\\{\\{% ?/? ?[a-z][\\w/.-]{0,60}[^{}\\n"
            + "]{0,500}%\\}\\}");
    private static final Pattern IMPORT = Pattern.compile(
            "^import [\\w{}, ]{1,200} from [\"']@(?:theme|site|docusaurus)/[^\"'\\n]{1,200}[\"']", Pattern.MULTILINE);

    private GeneratorEvidence() {}

    /** The generator that a file is evidence for; it depends on its text alone. */
    public static Optional<DialectName> in(DocPath file, RepositoryFiles files) {
        String text = files.text(file).orElse("");
        if ((text.contains("{{<") || text.contains("{{%")) && has(text, SHORTCODE)) {
            return Optional.of(DialectName.HUGO);
        }
        return text.contains("import ") && has(text, IMPORT) ? Optional.of(DialectName.DOCUSAURUS) : Optional.empty();
    }

    private static boolean has(String text, Pattern mark) {
        return !PatternTags.scan(text, "mark", mark, false).isEmpty();
    }

    /**
     * The generator that several files of a folder are evidence for.
     *
     * @param of the generator that a file is evidence for
     */
    public static Optional<DialectName> in(
            DocPath folder, RepositoryFiles files, Function<DocPath, Optional<DialectName>> of) {
        Map<DialectName, Integer> pages = new EnumMap<>(DialectName.class);
        return files.all().stream()
                .filter(file -> file.isBelow(folder) && file.extension().equals("md"))
                .flatMap(file -> of.apply(file).stream())
                .filter(generator -> pages.merge(generator, 1, Integer::sum) == FEWEST_PAGES)
                .findFirst();
    }
}
