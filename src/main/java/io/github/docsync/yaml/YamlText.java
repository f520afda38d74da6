package io.github.docsync.yaml;

import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a document and where its characters stand. The YAML library counts code points and takes U+0085, U+2028 and
 * U+2029 for line ends; editors count UTF-16 units and do not.
 */
final class YamlText {
    private final String file;
    private final String text;
    private final int firstLine;
    private final int[] codePoints;
    /** For each line the index of its first code point. */
    private final List<Integer> lineStarts = new ArrayList<>();

    YamlText(String file, String text, int firstLine) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.firstLine = firstLine;
        this.codePoints = this.text.codePoints().toArray();
        lineStarts.add(0);
        for (int i = 0; i < codePoints.length; i++) {
            boolean carriageReturn = codePoints[i] == '\r' && !(i + 1 < codePoints.length && codePoints[i + 1] == '\n');
            if (codePoints[i] == '\n' || carriageReturn) {
                lineStarts.add(i + 1);
            }
        }
    }

    String text() {
        return text;
    }

    /** The character at that code point; 0 beyond the end. */
    int at(int index) {
        return index < codePoints.length ? codePoints[index] : 0;
    }

    SourceLocation location(int index) {
        int bounded = Math.max(0, Math.min(index, codePoints.length));
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts.get(middle) <= bounded) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int column = 1;
        for (int i = lineStarts.get(low); i < bounded; i++) {
            column += Character.charCount(codePoints[i]);
        }
        return new SourceLocation(file, firstLine + low, column);
    }
}
