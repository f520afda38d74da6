package io.github.docsync.convert.dialect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tags belong together. One that nothing closes stands alone; one that closes nothing is left out. */
final class TagPairs {
    private TagPairs() {}

    /** For each tag the index of its other half; its own for one that stands alone, −1 for one that closes nothing. */
    static int[] of(List<Tag> tags) {
        int[] partners = new int[tags.size()];
        Arrays.setAll(partners, i -> i);
        Deque<Integer> open = new ArrayDeque<>();
        Map<String, Integer> openByName = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            Tag tag = tags.get(i);
            if (tag.form() == Tag.Form.OPENING) {
                open.push(i);
                openByName.merge(tag.name(), 1, Integer::sum);
            } else if (tag.form() == Tag.Form.CLOSING) {
                partners[i] = -1;
                while (openByName.getOrDefault(tag.name(), 0) > 0) {
                    int opening = open.pop();
                    String name = tags.get(opening).name();
                    openByName.merge(name, -1, Integer::sum);
                    if (name.equals(tag.name())) {
                        partners[opening] = i;
                        partners[i] = opening;
                        break;
                    }
                }
            }
        }
        return partners;
    }
}
