package io.github.docsync.convert.dialect;

import java.util.List;
import java.util.regex.Pattern;

/** Which parts of a text are formulas, in which the marks of a line mean something else: {@code ~} is a space there. */
final class FormulaRegions {
    private static final Pattern FORMULA = Pattern.compile("\\$\\$[^$]{1,5000}\\$\\$"
            + "|(?<![\\\\$\\w])\\$(?=\\S)[^$\\n]{1,500}(?<=\\S)\\$(?![\\w$])"
            + "|\\\\\\([^\\n]{1,500}?\\\\\\)"
            + "|\\\\\\[(?s:.{1,1500}?)\\\\\\]");

    private final List<int[]> regions;

    private FormulaRegions(List<int[]> regions) {
        this.regions = List.copyOf(regions);
    }

    static FormulaRegions of(String text) {
        return new FormulaRegions(FORMULA.matcher(text)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList());
    }

    /** Those that do not begin in a formula. */
    static List<Tag> without(String text, List<Tag> tags) {
        FormulaRegions formulas = of(text);
        return tags.stream().filter(tag -> !formulas.contains(tag.start())).toList();
    }

    /** Whether the character at an index belongs to a formula. */
    boolean contains(int index) {
        int low = 0;
        int high = regions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (regions.get(middle)[1] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < regions.size() && regions.get(low)[0] <= index;
    }
}
