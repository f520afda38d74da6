package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.Lazy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of code that Quarto runs, <code>```{python}</code>, whose options stand in comments ({@code #| echo: false}), and raw blocks of one
 * output format, <code>```{=html}</code>. What they print is not known; a caption is shown below the code. Source: quarto.org/docs/reference/cells.
 */
final class QuartoCells implements SourceStep {
    private static final Pattern OPENING = Pattern.compile(
            "^[ \\t>]{0,40}(?<fence>`{3,20}|~{3,20})[ \\t]{0,5}\\{(?:=(?<raw>[a-z0-9]{1,20})"
                    + "|(?<language>[A-Za-z][\\w+-]{0,30})(?<header>[ ,][^{}\\n]{0,300})?)\\}[ \\t]{0,20}\\n",
            Pattern.MULTILINE);

    private static final Pattern OPTION =
            Pattern.compile("[ \\t>]{0,40}(?:#|//|--|%%|%|;)\\|(?: (?<yaml>[^\\n]{0,2000})|[ \\t]*)(?:\\n|$)");

    private static final Pattern HIDDEN = Pattern.compile("(?i)\\b(?:echo|include)\\s{0,5}=\\s{0,5}F(?:ALSE)?\\b");
    private static final Set<String> DRAWN = Set.of("mermaid", "dot");
    private static final Set<String> SHOWN_FORMATS = Set.of("html", "html5", "markdown", "md");

    /** Whether the settings of the site hide code; empty where they do not say. */
    private final Lazy<Optional<Boolean>> hiddenBySite;

    QuartoCells(DialectScope scope) {
        this.hiddenBySite =
                new Lazy<>(() -> SiteSettings.read(scope, "_quarto.yml").flatMap(QuartoCells::execute));
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("{")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher opening = OPENING.matcher(all);
        while (opening.find()) {
            if (!code.startsAt(opening.start()) || opening.start() < rewrite.done()) {
                continue;
            }
            int end = code.endOf(opening.start());
            if (opening.group("raw") != null) {
                raw(all, opening, end, rewrite);
            } else {
                cell(all, opening, end, rewrite, context.frontMatter());
            }
        }
        return rewrite.result();
    }

    private static void raw(String all, Matcher opening, int end, Rewrite rewrite) {
        int closing = all.lastIndexOf('\n', end - 1) + 1;
        boolean shown = SHOWN_FORMATS.contains(opening.group("raw"));
        if (closing >= opening.end() && shown) {
            rewrite.replace(opening.start("fence"), opening.end(), "\n");
            rewrite.replace(closing, end, "");
        } else {
            rewrite.replace(opening.start(), end, "");
        }
    }

    private void cell(String all, Matcher opening, int end, Rewrite rewrite, FrontMatter front) {
        StringBuilder yaml = new StringBuilder();
        int body = opening.end();
        Matcher option = OPTION.matcher(all).region(body, end);
        while (option.lookingAt()) {
            yaml.append(option.group("yaml") == null ? "" : option.group("yaml"))
                    .append('\n');
            body = option.end();
            option.region(body, end);
        }
        Object options = SiteSettings.parse("options.yml", yaml.toString()).orElse(Map.of());
        String language = opening.group("language");
        boolean hidden = !DRAWN.contains(language) && isHidden(options, opening.group("header"), front);
        if (hidden) {
            rewrite.replace(opening.start(), end, "");
        } else {
            rewrite.replace(opening.start("fence"), body, opening.group("fence") + info(language, options) + "\n");
        }
        caption(options).ifPresent(caption -> rewrite.replace(end, end, "\n\n" + caption + "\n"));
    }

    private boolean isHidden(Object options, String header, FrontMatter front) {
        if (isOff(options, "include")
                || (header != null && HIDDEN.matcher(header).find())) {
            return true;
        }
        return SiteSettings.at(options, "echo").isPresent()
                ? isOff(options, "echo")
                : execute(front.other()).or(hiddenBySite).orElse(false);
    }

    /** Whether the settings of a page or of the site hide code; empty where they do not say. */
    private static Optional<Boolean> execute(Object settings) {
        return SiteSettings.at(settings, "execute")
                .filter(execute -> SiteSettings.at(execute, "echo").isPresent())
                .map(execute -> isOff(execute, "echo"));
    }

    private static boolean isOff(Object options, String key) {
        return SiteSettings.at(options, key)
                .map(Object::toString)
                .filter("false"::equals)
                .isPresent();
    }

    private static String info(String language, Object options) {
        String title = SiteSettings.at(options, "filename")
                .or(() -> SiteSettings.at(options, "code-summary"))
                .map(Object::toString)
                .orElse("");
        boolean folded = SiteSettings.at(options, "code-fold")
                .map(Object::toString)
                .filter("true"::equals)
                .isPresent();
        return MarkdownPieces.info(language, title) + (folded ? " collapse" : "");
    }

    /** What references lead to. */
    private static String anchor(Object options) {
        return SiteSettings.at(options, "label")
                .map(Object::toString)
                .filter(label -> label.matches("[\\w-]{1,100}"))
                .map(label -> "<span id=\"" + label + "\"></span>")
                .orElse("");
    }

    private static Optional<String> caption(Object options) {
        return SiteSettings.at(options, "fig-cap")
                .or(() -> SiteSettings.at(options, "tbl-cap"))
                .or(() -> SiteSettings.at(options, "lst-cap"))
                .filter(String.class::isInstance)
                .map(caption -> anchor(options) + caption.toString().strip().replace('\n', ' '));
    }
}
