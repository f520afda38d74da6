package io.github.docsync.pull;

import io.github.docsync.convert.CodeLanguages;
import io.github.docsync.reverse.MarkdownStyle;
import io.github.docsync.reverse.PanelForm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the author of a file writes what can be written in several ways. */
final class StyleDetector {
    private static final Pattern BULLET = Pattern.compile("^[ \\t]{0,8}([-*+])[ \\t]+\\S", Pattern.MULTILINE);
    private static final Pattern DELIMITER =
            Pattern.compile("^[ \\t]{0,8}[0-9]{1,9}([.)])[ \\t]+\\S", Pattern.MULTILINE);
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\w_])_[^_\\s][^_\\n]{0,80}_(?![\\w_])");
    private static final Pattern STAR = Pattern.compile("(?<![\\w*])\\*[^*\\s][^*\\n]{0,80}\\*(?![\\w*])");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\w_])__[^_\\s][^_\\n]{0,80}__(?![\\w_])");
    private static final Pattern STARS = Pattern.compile("(?<![\\w*])\\*\\*[^*\\s][^*\\n]{0,80}\\*\\*(?![\\w*])");
    private static final Pattern FENCE = Pattern.compile("[ \\t>]{0,12}(?:`{3,}|~{3,})");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");
    private static final Pattern GAP = Pattern.compile("^[ \\t>]{0,12}(?:`{3,}|~{3,})[ \\t]+\\w", Pattern.MULTILINE);
    private static final Pattern NO_GAP = Pattern.compile("^[ \\t>]{0,12}(?:`{3,}|~{3,})\\w", Pattern.MULTILINE);
    private static final Pattern DOTTED = Pattern.compile("\\]\\(\\./");

    /** A path to a file in the folder or below it. */
    private static final Pattern UNDOTTED =
            Pattern.compile("\\]\\([\\w-][\\w /-]{0,100}\\.(?:md|mdx|markdown|png|jpe?g|svg|gif)\\b");

    private static final Pattern DEFINITION = Pattern.compile(
            "^ {0,3}\\[([^\\]\\[^\\\\\n][^\\]\\[\\\\\n]{0,100})\\]:[ \\t]*\\n?[ \\t]*(\\S+)[ \\t]*$",
            Pattern.MULTILINE);

    private static final Map<Pattern, PanelForm> CALLOUTS = callouts();

    private static final Pattern TILDES = Pattern.compile("^[ \\t]{0,8}~~~", Pattern.MULTILINE);
    private static final Pattern TICKS = Pattern.compile("^[ \\t]{0,8}```", Pattern.MULTILINE);

    private static final Pattern LANGUAGE = Pattern.compile(
            "^[ \\t>]{0,12}(?:`{3,}|~{3,})[ \\t]*([A-Za-z0-9#+.-]{1,40})(?=[\\s{]|$)", Pattern.MULTILINE);

    private static final Pattern SPACES = Pattern.compile("\\S {2,}\\n[ \\t]*[^\\s#>|`~]");
    private static final Pattern BACKSLASH = Pattern.compile("\\S\\\\\\n");

    private StyleDetector() {}

    static MarkdownStyle of(String text) {
        MarkdownStyle.Builder style = MarkdownStyle.builder();
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            style.bullet(bullet.group(1).charAt(0));
        }
        Matcher delimiter = DELIMITER.matcher(text);
        if (delimiter.find()) {
            style.delimiter(delimiter.group(1).charAt(0));
        }
        String prose = withoutCode(text);
        if (UNDERSCORE.matcher(prose).results().count()
                > STAR.matcher(prose).results().count()) {
            style.emphasis('_');
        }
        if (UNDERSCORES.matcher(prose).results().count()
                > STARS.matcher(prose).results().count()) {
            style.strong('_');
        }
        if (GAP.matcher(text).results().count() > NO_GAP.matcher(text).results().count()) {
            style.gap(true);
        }
        if (TILDES.matcher(text).find() && !TICKS.matcher(text).find()) {
            style.fence('~');
        }
        if (SPACES.matcher(text).find() && !BACKSLASH.matcher(text).find()) {
            style.breaking(' ');
        }
        return style.width(WrapColumn.of(text))
                .languages(languages(text))
                .dotted(DOTTED.matcher(text).results().count()
                        > UNDOTTED.matcher(text).results().count())
                .callouts(callouts(text))
                .labels(labels(text))
                .build();
    }

    /** Names in code, such as {@code __init__}, are no marks. */
    private static String withoutCode(String text) {
        StringBuilder prose = new StringBuilder();
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            boolean fence = FENCE.matcher(line).lookingAt();
            if (!code && !fence) {
                prose.append(CODE.matcher(line).replaceAll("`")).append('\n');
            }
            code ^= fence;
        }
        return prose.toString();
    }

    private static Map<Pattern, PanelForm> callouts() {
        String kinds = "(?:note|tip|hint|info|important|warning|caution|danger|attention|error|seealso)\\b";
        Map<Pattern, PanelForm> patterns = new LinkedHashMap<>();
        patterns.put(line("> \\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]"), PanelForm.ALERTS);
        patterns.put(line("!!!\\+? ?" + kinds + ".*\\n(?=.*\\S)"), PanelForm.ADMONITIONS);
        patterns.put(line("!!!\\+? ?" + kinds + ".*\\n[ \\t]*\\n"), PanelForm.ADMONITIONS_APART);
        patterns.put(line("/{3,} ?" + kinds), PanelForm.BLOCKS);
        patterns.put(line(":{3,}" + kinds), PanelForm.CONTAINERS);
        patterns.put(line(":{3,} " + kinds), PanelForm.CONTAINERS_APART);
        patterns.put(line(":{3,}\\{" + kinds), PanelForm.DIRECTIVES);
        patterns.put(line("`{3,}\\{" + kinds), PanelForm.FENCES);
        return patterns;
    }

    private static Pattern line(String start) {
        return Pattern.compile("^[ \\t]{0,12}" + start, Pattern.MULTILINE);
    }

    /** The way that most panels of the file are written. */
    private static PanelForm callouts(String text) {
        PanelForm most = PanelForm.ALERTS;
        long count = 0;
        for (Map.Entry<Pattern, PanelForm> callout : CALLOUTS.entrySet()) {
            long found = callout.getKey().matcher(text).results().count();
            if (found > count) {
                most = callout.getValue();
                count = found;
            }
        }
        return most;
    }

    /** The labels of links; where a place has several, the first. */
    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        Matcher definition = DEFINITION.matcher(text);
        while (definition.find()) {
            labels.putIfAbsent(definition.group(2), definition.group(1));
        }
        return labels;
    }

    /** The first name of each language. */
    private static Map<String, String> languages(String text) {
        Map<String, String> languages = new HashMap<>();
        Matcher fence = LANGUAGE.matcher(text);
        while (fence.find()) {
            String name = fence.group(1);
            CodeLanguages.confluence(name).ifPresent(known -> languages.putIfAbsent(known, name));
        }
        return languages;
    }
}
