package io.github.docsync.convert;

import io.github.docsync.markdown.Attributes;
import io.github.docsync.model.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code as MyST writes it: {@code {code-block} python} behind the fence, and options above the code. */
final class MystCode {
    private static final Pattern INFO =
            Pattern.compile("\\{(?:code|code-block|code-cell|sourcecode)\\} *(?<language>[^ ]*).*");
    private static final Pattern OPTION = Pattern.compile(":(?<key>[a-z][a-z-]{0,40}):(?<value>.{0,1000})");

    /** The same in YAML, where a text may stand in quotes. */
    private static final Pattern YAML = Pattern.compile(
            "(?<key>caption|filename|linenos|lineno-start):[ \\t]+(?<quote>[\"']?)(?<value>.{0,1000}?)\\k<quote>[ \\t]*");

    /** What other forms call the same. */
    private static final Map<String, String> NAMES =
            Map.of("caption", "title", "filename", "title", "linenos", "linenos", "lineno-start", "start");

    private MystCode() {}

    static Optional<Fence> read(String info, String source, SourceLocation location) {
        Matcher matcher = INFO.matcher(info);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        int begin = behindYaml(source);
        source.substring(0, begin)
                .lines()
                .map(YAML::matcher)
                .filter(Matcher::matches)
                .forEach(option -> add(option, values));
        while (begin < source.length()) {
            int end = source.indexOf('\n', begin);
            Matcher option = OPTION.matcher(source.substring(begin, end < 0 ? source.length() : end));
            if (!option.matches()) {
                break;
            }
            add(option, values);
            begin = end < 0 ? source.length() : end + 1;
        }
        if (begin > 0 && source.startsWith("\n", begin)) {
            begin++;
        }
        Attributes attributes = new Attributes(null, List.of(), values);
        return Optional.of(new Fence(matcher.group("language"), attributes, source.substring(begin), location));
    }

    private static void add(Matcher option, Map<String, String> values) {
        String value = option.group("value").strip();
        Optional.ofNullable(NAMES.get(option.group("key")))
                .ifPresent(name -> values.put(name, value.isEmpty() ? "true" : value));
    }

    /** Behind options in YAML between two lines of {@code ---}; 0 where there are none. */
    private static int behindYaml(String source) {
        if (!source.startsWith("---\n")) {
            return 0;
        }
        int closing = source.indexOf("\n---\n", 3);
        return closing < 0 ? 0 : closing + "\n---\n".length();
    }
}
