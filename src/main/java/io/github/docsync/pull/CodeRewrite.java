package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.carry.SequenceAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces the lines of a fenced block of code, whose fence and info string stay. */
final class CodeRewrite {
    /** So many places are tried at most. */
    private static final int MOST_PLACES = 10;

    /** What generators take out of code, such as {@code // [!code focus]}. */
    private static final Pattern MARK = Pattern.compile("\\s*(?://|#|--|/\\*|<!--|%|;).*");

    private CodeRewrite() {}

    /** The source with the code changed; empty where the block is not fenced code, or more than its lines changed. */
    static Optional<String> apply(SourceLines source, @Nullable SourceSpan span, PageBlock before, PageBlock after) {
        return shell(before).equals(shell(after)) ? lines(source, span, before, after) : Optional.empty();
    }

    /** As {@link #apply}, whatever else changed. */
    static Optional<String> lines(SourceLines source, @Nullable SourceSpan span, PageBlock before, PageBlock after) {
        String old = code(before);
        String now = code(after);
        if (span == null || old == null || now == null) {
            return Optional.empty();
        }
        List<String> lines =
                List.of(source.text().substring(span.start(), span.end()).split("\n", -1));
        String fence = lines.get(0).strip();
        int length = fence.isEmpty() ? 0 : run(fence);
        if (length < 3 || lines.size() < 2) {
            return Optional.empty();
        }
        String prefix = source.prefix(span.start());
        List<String> wanted = split(now);
        for (String line : wanted) {
            if (!line.strip().isEmpty() && line.strip().charAt(0) == fence.charAt(0) && run(line.strip()) >= length) {
                return Optional.empty();
            }
        }
        return merged(lines.subList(1, lines.size() - 1), split(old), wanted, prefix)
                .map(inside -> {
                    List<String> written = new ArrayList<>(List.of(lines.get(0)));
                    written.addAll(inside);
                    written.add(lines.get(lines.size() - 1));
                    return source.text().substring(0, span.start())
                            + String.join("\n", written)
                            + source.text().substring(span.end());
                });
    }

    private static List<String> split(String code) {
        return code.isEmpty() ? List.of() : List.of(code.split("\n", -1));
    }

    /**
     * The lines of a fence with the lines of its code that changed. Those that are no code, such as options of a directive or comments that
     * highlight, stay where they are. Empty where the fence does not hold that code.
     */
    private static Optional<List<String>> merged(
            List<String> inside, List<String> old, List<String> now, String prefix) {
        int[] places = new int[old.size()];
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            String whole = (prefix + old.get(i)).stripTrailing();
            int at = from;
            // Where each line is code, some may be shown in another way.
            while (inside.size() != places.length && at < inside.size() && !stands(inside.get(at), whole)) {
                at++;
            }
            if (at == inside.size()) {
                return Optional.empty();
            }
            places[i] = at;
            from = at + 1;
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[] kept = SequenceAlignment.align(numbered(old, numbers), numbered(now, numbers));
        List<String> written = new ArrayList<>();
        int next = 0;
        int line = 0;
        for (int i = 0; i < places.length; i++) {
            for (; kept[i] >= 0 && next < kept[i]; next++) {
                written.add(indented(now.get(next), prefix));
            }
            written.addAll(inside.subList(line, places[i]));
            if (kept[i] >= 0) {
                written.add(inside.get(places[i]));
                next++;
            }
            line = places[i] + 1;
        }
        for (; next < now.size(); next++) {
            written.add(indented(now.get(next), prefix));
        }
        written.addAll(inside.subList(line, inside.size()));
        return Optional.of(written);
    }

    /** Whether that is the line, or the line with a mark behind it that is no code. */
    private static boolean stands(String line, String code) {
        String bare = line.stripTrailing();
        return bare.equals(code)
                || (!code.isBlank()
                        && bare.startsWith(code)
                        && MARK.matcher(bare.substring(code.length())).matches());
    }

    private static String indented(String line, String prefix) {
        return line.isEmpty() ? prefix.stripTrailing() : prefix + line;
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line, key -> numbers.size()))
                .toArray();
    }

    /** The ways to change code where its lines are found: between marks of a dialect, or in raw HTML. */
    static List<Supplier<Optional<String>>> found(SourceLines source, PageBlock before, PageBlock after) {
        String old = code(before);
        String now = code(after);
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        if (old == null || now == null || old.isBlank() || !shell(before).equals(shell(after))) {
            return ways;
        }
        String[] wanted = old.split("\n", -1);
        List<String> lines = List.of(source.text().split("\n", -1));
        int start = 0;
        for (int i = 0; i + wanted.length <= lines.size() && ways.size() < MOST_PLACES; i++) {
            int indent = lines.get(i).length() - wanted[0].length();
            String prefix = indent < 0 ? "" : lines.get(i).substring(0, indent);
            if (indent >= 0 && prefix.isBlank() && stands(wanted, lines.subList(i, i + wanted.length), prefix)) {
                int from = start;
                int to = from
                        + String.join("\n", lines.subList(i, i + wanted.length)).length();
                List<String> written = new ArrayList<>();
                for (String line : now.split("\n", -1)) {
                    written.add(line.isEmpty() ? "" : prefix + line);
                }
                ways.add(() ->
                        Optional.of(new SourceLines.Change(from, to, String.join("\n", written)).in(source.text())));
            }
            start += lines.get(i).length() + 1;
        }
        return ways;
    }

    private static boolean stands(String[] wanted, List<String> lines, String prefix) {
        for (int i = 0; i < wanted.length; i++) {
            if (!lines.get(i).stripTrailing().equals((prefix + wanted[i]).stripTrailing())) {
                return false;
            }
        }
        return true;
    }

    private static int run(String text) {
        char first = text.charAt(0);
        if (first != '`' && first != '~') {
            return 0;
        }
        int length = 0;
        while (length < text.length() && text.charAt(length) == first) {
            length++;
        }
        return length;
    }

    private static @Nullable String code(PageBlock block) {
        if (block.element() == null || !block.name().equals("ac:structured-macro")) {
            return null;
        }
        for (StorageNode child : block.element().children()) {
            if (child instanceof StorageNode.Element body && body.name().equals("ac:plain-text-body")) {
                StringBuilder text = new StringBuilder();
                for (StorageNode node : body.children()) {
                    text.append(
                            node instanceof StorageNode.Cdata cdata
                                    ? cdata.text()
                                    : node instanceof StorageNode.Text characters ? characters.text() : "");
                }
                return text.toString();
            }
        }
        return null;
    }

    private static String shell(PageBlock block) {
        StorageNode.Element macro = block.element();
        if (macro == null) {
            return "";
        }
        List<StorageNode> rest = macro.children().stream()
                .filter(child -> !(child instanceof StorageNode.Element body
                        && body.name().equals("ac:plain-text-body")))
                .toList();
        return PageBlock.of(new StorageNode.Element(macro.name(), macro.attributes(), rest))
                .key();
    }
}
