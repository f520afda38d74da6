package io.github.docsync.pull;

import io.github.docsync.convert.CodeLanguages;
import io.github.docsync.reverse.Manners;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the author of a file writes what can be written in several ways. */
final class Habits {
    private static final Pattern BULLET = Pattern.compile("^[ \\t]{0,8}([-*+])[ \\t]+\\S", Pattern.MULTILINE);
    private static final Pattern DELIMITER =
            Pattern.compile("^[ \\t]{0,8}[0-9]{1,9}([.)])[ \\t]+\\S", Pattern.MULTILINE);
    private static final Pattern UNDERSCORE = Pattern.compile("(?<![\\w_])_[^_\\s][^_\\n]{0,80}_(?![\\w_])");
    private static final Pattern STAR = Pattern.compile("(?<![\\w*])\\*[^*\\s][^*\\n]{0,80}\\*(?![\\w*])");
    private static final Pattern TILDES = Pattern.compile("^[ \\t]{0,8}~~~", Pattern.MULTILINE);
    private static final Pattern TICKS = Pattern.compile("^[ \\t]{0,8}```", Pattern.MULTILINE);

    private static final Pattern LANGUAGE = Pattern.compile(
            "^[ \\t>]{0,12}(?:`{3,}|~{3,})[ \\t]*([A-Za-z0-9#+.-]{1,40})(?=[\\s{]|$)", Pattern.MULTILINE);

    private static final Pattern SPACES = Pattern.compile("\\S {2,}\\n[ \\t]*[^\\s#>|`~]");
    private static final Pattern BACKSLASH = Pattern.compile("\\S\\\\\\n");

    private Habits() {}

    static Manners of(String text) {
        Manners manners = Manners.DEFAULT;
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            manners = manners.withBullet(bullet.group(1).charAt(0));
        }
        Matcher delimiter = DELIMITER.matcher(text);
        if (delimiter.find()) {
            manners = manners.withDelimiter(delimiter.group(1).charAt(0));
        }
        if (UNDERSCORE.matcher(text).find() && !STAR.matcher(text).find()) {
            manners = manners.withEmphasis('_');
        }
        if (TILDES.matcher(text).find() && !TICKS.matcher(text).find()) {
            manners = manners.withFence('~');
        }
        if (SPACES.matcher(text).find() && !BACKSLASH.matcher(text).find()) {
            manners = manners.withBreaking(' ');
        }
        return manners.withWidth(WrapColumn.of(text)).withLanguages(languages(text));
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
