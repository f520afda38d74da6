package io.github.docsync.convert.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which parts of a text are code: fenced blocks with their fences, and what stands between backticks in a paragraph. */
final class CodeRegions {
    /** A line that is indented further than its fence by this is code, not the end of the fence. Source: spec.commonmark.org, 4.5. */
    private static final int CODE_INDENT = 4;

    private final String text;
    private final List<int[]> regions = new ArrayList<>();
    private final int[] starts;

    private CodeRegions(String text) {
        this.text = text;
        scan();
        this.starts = regions.stream().mapToInt(region -> region[0]).toArray();
    }

    static CodeRegions of(String text) {
        return new CodeRegions(text);
    }

    /** Whether the character at an index belongs to code. */
    boolean contains(int index) {
        int found = Arrays.binarySearch(starts, index);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && index < regions.get(at)[1];
    }

    /** Whether code begins at an index. */
    boolean startsAt(int index) {
        return Arrays.binarySearch(starts, index) >= 0;
    }

    /** Where the code begins that the index lies in; −1 if it lies in none. */
    int startOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && index < regions.get(at)[1] ? regions.get(at)[0] : -1;
    }

    /** The end of the code that the index lies in; the index itself if it lies in none. */
    int endOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 ? Math.max(index, regions.get(at)[1]) : index;
    }

    private void scan() {
        int length = text.length();
        int paragraph = 0;
        int fenceStart = -1;
        char fence = 0;
        int fenceLength = 0;
        int fenceIndent = 0;
        for (int start = 0; start < length; ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? length : newline;
            int content = LinePrefix.from(text, start, end).end();
            int run = run(content, end);
            if (fenceStart >= 0) {
                boolean closes = run >= fenceLength
                        && content - start < fenceIndent + CODE_INDENT
                        && text.charAt(content) == fence
                        && text.substring(content + run, end).isBlank();
                if (closes) {
                    regions.add(new int[] {fenceStart, end});
                    fenceStart = -1;
                    paragraph = end;
                }
            } else if (run >= 3
                    && (text.charAt(content) == '~'
                            || text.substring(content + run, end).indexOf('`') < 0)) {
                inline(paragraph, start);
                fenceStart = start;
                fence = text.charAt(content);
                fenceLength = run;
                fenceIndent = content - start;
            } else if (content == end) {
                inline(paragraph, start);
                paragraph = end;
            }
            start = end + 1;
        }
        if (fenceStart >= 0) {
            regions.add(new int[] {fenceStart, length});
        } else {
            inline(paragraph, length);
        }
    }

    /** How many backticks or tildes stand there. */
    private int run(int at, int end) {
        if (at >= end || "`~".indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        int i = at;
        while (i < end && text.charAt(i) == text.charAt(at)) {
            i++;
        }
        return i - at;
    }

    private void inline(int from, int to) {
        if (text.substring(from, to).indexOf('`') < 0) {
            return;
        }
        List<int[]> runs = new ArrayList<>();
        for (int i = from; i < to; ) {
            if (text.charAt(i) == '`') {
                int length = run(i, to);
                runs.add(new int[] {i, length});
                i += length;
            } else {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
        }
        // The next run of the same length, from the last run to the first.
        int[] closer = new int[runs.size()];
        Map<Integer, Integer> next = new HashMap<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            closer[i] = next.getOrDefault(runs.get(i)[1], -1);
            next.put(runs.get(i)[1], i);
        }
        for (int i = 0; i < runs.size(); i++) {
            if (closer[i] >= 0) {
                int[] last = runs.get(closer[i]);
                regions.add(new int[] {runs.get(i)[0], last[0] + last[1]});
                i = closer[i];
            }
        }
    }
}
