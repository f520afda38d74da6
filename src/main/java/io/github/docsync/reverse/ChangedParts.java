package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.carry.SequenceAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which parts of a body another body does not have in their place, but for what Confluence's editor adds by itself. */
final class ChangedParts {
    private final List<String> before = new ArrayList<>();
    /** The part that each of them belongs to. */
    private final List<Integer> owners = new ArrayList<>();

    private final List<String> after;
    private final SortedSet<Integer> changed = new TreeSet<>();

    private ChangedParts(List<String> parts, String body) {
        for (int part = 0; part < parts.size(); part++) {
            for (String block : blocks(parts.get(part))) {
                before.add(block);
                owners.add(part);
            }
        }
        this.after = blocks(body);
    }

    /**
     * The numbers of the parts that changed; where the body only has more than the parts, those on both sides of it.
     *
     * @param parts storage format, in the order of the page
     * @param body storage format of a whole page
     */
    static SortedSet<Integer> of(List<String> parts, String body) {
        ChangedParts search = new ChangedParts(parts, body);
        search.run();
        return search.changed;
    }

    private static List<String> blocks(String storage) {
        return StorageParser.parse(EditorNoise.without(storage)).nodes().stream()
                .filter(node -> !Nodes.isBlank(node))
                .map(StorageNode::toStorage)
                .toList();
    }

    private void run() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] matches = SequenceAlignment.align(numbered(before, numbers), numbered(after, numbers));
        int start = 0;
        int startAfter = 0;
        for (int end = 0; end <= before.size(); end++) {
            if (end == before.size() || matches[end] >= 0) {
                int endAfter = end == before.size() ? after.size() : matches[end];
                stretch(start, end, startAfter, endAfter);
                start = end + 1;
                startAfter = endAfter + 1;
            }
        }
    }

    private static int[] numbered(List<String> blocks, Map<String, Integer> numbers) {
        return blocks.stream()
                .mapToInt(block -> numbers.computeIfAbsent(block, key -> numbers.size()))
                .toArray();
    }

    private void stretch(int start, int end, int startAfter, int endAfter) {
        boolean paired = end - start == endAfter - startAfter;
        for (int i = start; i < end; i++) {
            if (!paired || !EditorNoise.isSame(before.get(i), after.get(startAfter + i - start))) {
                changed.add(owners.get(i));
            }
        }
        if (start == end && startAfter < endAfter) {
            if (start > 0) {
                changed.add(owners.get(start - 1));
            }
            if (end < before.size()) {
                changed.add(owners.get(end));
            }
        }
    }
}
