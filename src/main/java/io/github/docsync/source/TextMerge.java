package io.github.docsync.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/** Merges and compares texts line by line, as {@code git merge} and {@code git diff} do. */
public final class TextMerge {
    private static final DiffAlgorithm DIFF = new HistogramDiff();

    private TextMerge() {}

    /** Both changes of a text; empty if they changed the same lines. */
    public static Optional<byte[]> merge(byte[] base, byte[] ours, byte[] theirs) {
        MergeResult<RawText> result = new MergeAlgorithm(DIFF)
                .merge(RawTextComparator.DEFAULT, new RawText(base), new RawText(ours), new RawText(theirs));
        if (result.containsConflicts()) {
            return Optional.empty();
        }
        ByteArrayOutputStream merged = new ByteArrayOutputStream();
        try {
            new MergeFormatter().formatMerge(merged, result, List.of("", "", ""), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return Optional.of(merged.toByteArray());
    }

    /**
     * The unified diff of a file.
     *
     * @param before empty for a file that is new
     * @param after empty for a file that goes
     */
    static String diff(String path, Optional<byte[]> before, Optional<byte[]> after) {
        byte[] old = before.orElse(new byte[0]);
        byte[] now = after.orElse(new byte[0]);
        RawText from = new RawText(old);
        RawText to = new RawText(now);
        StringBuilder text = new StringBuilder("diff --git a/" + path + " b/" + path + "\n");
        text.append(before.isEmpty() ? "new file mode 100644\n" : after.isEmpty() ? "deleted file mode 100644\n" : "");
        if (RawText.isBinary(old) || RawText.isBinary(now)) {
            return text.append("Binary files differ\n").toString();
        }
        text.append(before.isEmpty() ? "--- /dev/null\n" : "--- a/" + path + "\n");
        text.append(after.isEmpty() ? "+++ /dev/null\n" : "+++ b/" + path + "\n");
        EditList edits = DIFF.diff(RawTextComparator.DEFAULT, from, to);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(bytes)) {
            formatter.format(edits, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.append(bytes.toString(StandardCharsets.UTF_8)).toString();
    }
}
