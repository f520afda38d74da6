package io.github.docsync.pull;

import io.github.docsync.storage.VisibleText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is different between two texts. */
final class Diffs {
    private Diffs() {}

    /** Words of the one body that the other does not have. */
    static List<String> lostWords(String person, String ours) {
        Map<String, Integer> left = new HashMap<>();
        VisibleText.words(ours).forEach(word -> left.merge(word, 1, Integer::sum));
        return VisibleText.words(person).stream()
                .filter(word -> left.merge(word, -1, Integer::sum) < 0)
                .toList();
    }

    /** The lines that changed, cut where they are many. */
    static String of(String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> now = List.of(after.split("\n", -1));
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start
                && end < now.size() - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        StringBuilder diff = new StringBuilder();
        old.subList(start, old.size() - end)
                .forEach(line -> diff.append("- ").append(line).append('\n'));
        now.subList(start, now.size() - end)
                .forEach(line -> diff.append("+ ").append(line).append('\n'));
        return diff.length() > 1500 ? diff.substring(0, 1500) + "…\n" : diff.toString();
    }
}
