package io.github.docsync.pull;

import io.github.docsync.pull.SourceLines.Change;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of links and pictures that changed and nothing else, where they stand in the source: in raw HTML, or in marks in one another. */
final class AddressRewrite {
    /** So many places are tried at most. */
    private static final int MOST_PLACES = 10;

    private AddressRewrite() {}

    /** The ways to change addresses of a block, as many as it had. */
    static List<Supplier<Optional<String>>> found(SourceLines source, PageBlock before, PageBlock after) {
        List<String> old = addresses(before.nodes());
        List<String> now = addresses(after.nodes());
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            String earlier = old.get(i).equals(now.get(i)) ? null : changed.put(old.get(i), now.get(i));
            if (earlier != null && !earlier.equals(now.get(i))) {
                return List.of();
            }
        }
        boolean plain = changed.values().stream().allMatch(LinkRewrite::isPlain)
                && changed.keySet().stream().noneMatch(String::isBlank);
        if (changed.isEmpty() || old.size() != now.size() || !plain) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        changed.forEach((from, to) -> {
            String written = Pattern.quote(from).replace("&", "\\E&(?:amp;)?\\Q");
            Matcher place = Pattern.compile("(?<=[\"'(<\\s=:])" + written + "(?=[\"')>\\s]|$)")
                    .matcher(source.text());
            while (place.find() && changes.size() <= MOST_PLACES) {
                changes.add(new Change(place.start(), place.end(), to));
            }
        });
        List<Supplier<Optional<String>>> ways = new ArrayList<>();
        if (changes.isEmpty() || changes.size() > MOST_PLACES) {
            return ways;
        }
        if (changed.size() == 1) {
            changes.forEach(change -> ways.add(() -> Optional.of(change.in(source.text()))));
        }
        ways.add(() -> source.with(changes));
        return ways;
    }

    private static List<String> addresses(List<StorageNode> nodes) {
        List<String> addresses = new ArrayList<>();
        for (StorageNode node : nodes) {
            if (node instanceof StorageNode.Element element) {
                element.attribute("href").ifPresent(addresses::add);
                element.attribute("ri:value").ifPresent(addresses::add);
                addresses.addAll(addresses(element.children()));
            }
        }
        return addresses;
    }
}
