package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds constructs that a regular expression describes. */
final class PatternTags {
    private PatternTags() {}

    /**
     * Every match from its first character that is not a space, as a tag that stands alone with the pattern's groups as its values.
     *
     * @param pattern takes bounded time at each place
     * @param inCode whether to look in code, too
     */
    static List<Tag> scan(String text, String name, Pattern pattern, boolean inCode, String... groups) {
        List<Tag> tags = new ArrayList<>();
        CodeRegions code = null;
        Matcher matcher = pattern.matcher(text);
        for (int from = 0; from <= text.length() && matcher.find(from); ) {
            if (!inCode) {
                code = code == null ? CodeRegions.of(text) : code;
                if (code.contains(matcher.start())) {
                    // What begins in code must not take from what stands behind it.
                    from = code.endOf(matcher.start());
                    continue;
                }
            }
            from = matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
            Map<String, String> values = new LinkedHashMap<>();
            for (String group : groups) {
                if (matcher.group(group) != null) {
                    values.put(group, matcher.group(group));
                }
            }
            int start = matcher.start();
            while (start < matcher.end() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            tags.add(new Tag(start, matcher.end(), Tag.Form.ALONE, name, values));
        }
        return tags;
    }

    /** In their order in the text, without those that begin in one before them. */
    static List<Tag> withoutOverlaps(List<Tag> tags) {
        List<Tag> sorted = new ArrayList<>(tags);
        sorted.sort(Comparator.comparingInt(Tag::start));
        List<Tag> kept = new ArrayList<>();
        int end = 0;
        for (Tag tag : sorted) {
            if (tag.start() >= end) {
                kept.add(tag);
                end = tag.end();
            }
        }
        return kept;
    }
}
