package io.github.docsync.pull;

import io.github.docsync.model.DecodedText;
import io.github.docsync.storage.carry.SequenceAlignment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file's bytes as the text that is parsed, and back: lines that did not change keep their bytes, line ends and all; new lines get the
 * line ends that most have.
 */
final class FileText {
    private static final String MARK = "\uFEFF";

    private final boolean marked;
    private final List<String> lines = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final List<String> parsed = new ArrayList<>();

    private FileText(String text) {
        this.marked = text.startsWith(MARK);
        String rest = marked ? text.substring(1) : text;
        int start = 0;
        for (int i = 0; i < rest.length(); i++) {
            char character = rest.charAt(i);
            if (character == '\n' || character == '\r') {
                int end = character == '\r' && i + 1 < rest.length() && rest.charAt(i + 1) == '\n' ? i + 2 : i + 1;
                add(rest.substring(start, i), rest.substring(i, end));
                start = end;
                i = end - 1;
            }
        }
        add(rest.substring(start), "");
    }

    /** Empty if the bytes are not UTF-8. */
    static Optional<FileText> of(byte[] bytes) {
        return DecodedText.strict(bytes).map(FileText::new);
    }

    private void add(String line, String end) {
        lines.add(line);
        ends.add(end);
        StringBuilder shown = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            shown.append(character == '\f' || character == '\u000B' ? ' ' : character);
        }
        parsed.add(shown.toString());
    }

    /** The text with line feeds for line ends and without a byte order mark, in which places are counted. */
    String text() {
        return String.join("\n", parsed);
    }

    /** The bytes of a text that was made from {@link #text}. */
    byte[] bytes(String changed) {
        List<String> now = List.of(changed.split("\n", -1));
        Map<String, Integer> numbers = new HashMap<>();
        int[] match = SequenceAlignment.align(numbered(now, numbers), numbered(parsed, numbers));
        String usual = usualEnd();
        StringBuilder text = new StringBuilder(marked ? MARK : "");
        for (int i = 0; i < now.size(); i++) {
            boolean last = i == now.size() - 1;
            boolean kept = match[i] >= 0;
            text.append(kept ? lines.get(match[i]) : now.get(i));
            if (!last) {
                text.append(kept && !ends.get(match[i]).isEmpty() ? ends.get(match[i]) : usual);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line, key -> numbers.size()))
                .toArray();
    }

    private String usualEnd() {
        long windows = ends.stream().filter("\r\n"::equals).count();
        return 2 * windows > ends.size() - 1 ? "\r\n" : "\n";
    }
}
