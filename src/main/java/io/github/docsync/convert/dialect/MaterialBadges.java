package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that a hook of Material for MkDocs, which other projects copied, makes badges and names of settings of:
 * {@code <!-- md:version 9.2.0 -->}, {@code <!-- md:setting config.enabled -->}, which may be a whole heading. Source:
 * squidfunk/mkdocs-material, src/overrides/hooks/shortcodes.py.
 */
final class MaterialBadges implements SourceStep {
    private static final Pattern BADGE = Pattern.compile(
            "<!-- md:(?<kind>[a-z]{1,30})(?<value>(?: (?!-->)[^\\n ]{0,200}){0,30}) -->", Pattern.CASE_INSENSITIVE);

    /** What the hook says where the pointer rests on a badge's icon. */
    private static final Map<String, String> LABELS = Map.of(
            "version", "Minimum version",
            "default", "Default value",
            "feature", "Optional feature",
            "plugin", "Plugin",
            "extension", "Markdown extension",
            "utility", "Third-party utility",
            "demo", "Demo repository");

    private static final Map<String, String> FLAGS = Map.of(
            "experimental", "Experimental",
            "required", "Required value",
            "customization", "Customization",
            "metadata", "Metadata property",
            "multiple", "Multiple instances");

    @Override
    public MappedText apply(MappedText mapped, StepContext context) {
        String text = mapped.text();
        if (!text.contains("<!-- md:")) {
            return mapped;
        }
        CodeRegions code = CodeRegions.of(text);
        Rewrite rewrite = new Rewrite(mapped);
        Matcher badge = BADGE.matcher(text);
        while (badge.find()) {
            if (!code.contains(badge.start())) {
                rewrite.replace(badge.start(), badge.end(), shown(badge, text));
            }
        }
        return rewrite.result();
    }

    private static String shown(Matcher badge, String text) {
        String value = badge.group("value").strip();
        String kind = badge.group("kind").toLowerCase(Locale.ROOT);
        String label = LABELS.get(kind);
        if (kind.equals("setting")) {
            // The hook defines the label of a setting, by which other text links to it.
            return "`" + value.replaceFirst("^.*[.*]", "") + "` { #" + value + " }\n\n[" + value + "]: #" + value
                    + "\n";
        }
        if (kind.equals("option")) {
            return "`" + value.replaceFirst("^.*[.:]", "") + "`{ #+" + value + " }";
        }
        String words = label == null ? FLAGS.getOrDefault(value.replaceFirst(" .*", ""), "") : label + ": " + value;
        // Badges stand below each other, where nothing but a line's end parts their words.
        return text.startsWith("\n<!-- md:", badge.end()) ? words + "  " : words;
    }
}
