package io.github.docsync.pull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What edits mean that could not be carried over.
 *
 * @param names what is missing, if no reader reads it as words
 * @param reason why the page has to be refused; null if it need not be
 * @param text the words as they were published of which that is said; none where only something came
 */
record Loss(List<String> names, @Nullable String reason, List<String> text) {
    static Loss of(List<BodyEdit> left) {
        List<String> names = new ArrayList<>();
        for (BodyEdit edit : left) {
            List<PageBlock> before = edit instanceof BodyEdit.Line line
                    ? List.of(line.line().before())
                    : ((BodyEdit.Blocks) edit).before();
            List<PageBlock> after = edit instanceof BodyEdit.Line line
                    ? List.of(line.line().after())
                    : ((BodyEdit.Blocks) edit).after();
            String where = where(before, after);
            if (!substance(before).equals(substance(after))) {
                return new Loss(
                        List.of(),
                        "the change of " + where + " cannot be put into the file: " + kind(before, after),
                        before.stream().flatMap(block -> block.words().stream()).toList());
            }
            names.add((TableRow.isUnaligned(edit) ? "alignment of " : "formatting of ") + where);
        }
        return new Loss(List.copyOf(names), null, List.of());
    }

    private static String where(List<PageBlock> before, List<PageBlock> after) {
        List<String> words = new ArrayList<>();
        after.forEach(block -> words.addAll(block.words()));
        if (words.isEmpty()) {
            before.forEach(block -> words.addAll(block.words()));
        }
        return "'" + PagePull.excerpt(String.join(" ", words)) + "'";
    }

    private static String kind(List<PageBlock> before, List<PageBlock> after) {
        PageBlock block = before.isEmpty() ? after.get(0) : before.get(0);
        return before.isEmpty()
                ? "nothing next to it comes from the file"
                : block.name().equals("p")
                        ? "it is text that docsync or a macro writes, or stands in HTML"
                        : "it is written by docsync, stands in HTML, or comes from another file";
    }

    /** Words, links, pictures and macros, each as often as it stands there. */
    private static Map<String, Integer> substance(List<PageBlock> blocks) {
        Map<String, Integer> substance = new HashMap<>();
        for (PageBlock block : blocks) {
            block.words().forEach(word -> substance.merge(word, 1, Integer::sum));
            Things.in(block.nodes()).forEach(thing -> substance.merge(thing, 1, Integer::sum));
        }
        return substance;
    }
}
