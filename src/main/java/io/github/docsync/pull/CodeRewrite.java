package io.github.docsync.pull;

import io.github.docsync.convert.tree.SourceSpan;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replaces the lines of a fenced block of code, whose fence and info string stay. */
final class CodeRewrite {
    /** So many places are tried at most. */
    private static final int MOST_PLACES = 10;

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
        // Options of a directive stand in its fence as well.
        int inside = old.isEmpty() ? 0 : old.split("\n", -1).length;
        if (lines.size() != inside + 2) {
            return Optional.empty();
        }
        List<String> written = new ArrayList<>(List.of(lines.get(0)));
        for (String line : now.isEmpty() ? List.<String>of() : List.of(now.split("\n", -1))) {
            if (!line.strip().isEmpty() && line.strip().charAt(0) == fence.charAt(0) && run(line.strip()) >= length) {
                return Optional.empty();
            }
            written.add(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
        }
        written.add(lines.get(lines.size() - 1));
        return Optional.of(source.text().substring(0, span.start())
                + String.join("\n", written)
                + source.text().substring(span.end()));
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
