package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes whose title is the heading that they begin with, and callouts that fold: <code>::: {.callout-note collapse="true"}</code>. Source:
 * quarto.org/docs/authoring/callouts.html, carpentries.github.io/sandpaper-docs.
 */
final class ContainerTitles implements SourceStep {
    private static final Pattern OPENING = Pattern.compile(
            "^[ \\t>]{0,20}:{3,200}[ \\t]{0,5}(?<what>\\{(?<braces>[^{}\\n]{0,300})\\}|(?<name>[A-Za-z][\\w-]{0,60}))[ \\t]{0,5}:*[ \\t]{0,20}\\n"
                    + "(?:(?:[ \\t>]{0,20}\\n){0,3}[ \\t>]{0,20}(?<heading>#{1,6}[ \\t]{1,5}(?<title>[^\\n]{1,500}?)"
                    + "(?:[ \\t]{1,5}\\{[^{}\\n]{0,200}\\})?[ \\t#]{0,20})(?=\\n|$))?",
            Pattern.MULTILINE);

    private static final Pattern CALLOUT =
            Pattern.compile("(?<=^|[ .])callout-(?<kind>note|tip|warning|caution|important)(?![\\w-])");

    private static final Pattern TITLE = Pattern.compile("(?<![\\w-])title=\"(?<title>[^\"]{0,300})\"");
    private static final Pattern FOLDS = Pattern.compile("(?<![\\w-])collapse=\"?(?:true|false)\\b");

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains(":::")) {
            return text;
        }
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher opening = OPENING.matcher(all);
        while (opening.find()) {
            if (code.contains(opening.start("what"))) {
                continue;
            }
            what(opening).ifPresent(made -> {
                rewrite.replace(opening.start("what"), opening.end("what"), made);
                if (opening.group("heading") != null) {
                    rewrite.replace(opening.start("heading"), opening.end("heading"), "");
                }
            });
        }
        return rewrite.result();
    }

    /** The name and the title of a box; empty where they stand as they should. */
    private static Optional<String> what(Matcher opening) {
        String braces = opening.group("braces");
        String name = opening.group("name");
        Matcher callout = CALLOUT.matcher(braces == null ? name : braces);
        boolean isCallout = callout.find();
        Matcher given = TITLE.matcher(braces == null ? "" : braces);
        boolean titled = given.find();
        boolean folds = braces != null && FOLDS.matcher(braces).find();
        if ((!isCallout && !(braces == null && Containers.isBox(name)))
                || (titled && !folds)
                || (opening.group("title") == null && !folds)) {
            return Optional.empty();
        }
        String title = titled ? given.group("title") : opening.group("title");
        if (!isCallout) {
            return Optional.of(name + " " + title);
        }
        String kind = callout.group("kind");
        if (!folds) {
            return Optional.of("callout-" + kind + " " + title);
        }
        return Optional.of("dropdown "
                + (title == null ? kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) : title));
    }
}
