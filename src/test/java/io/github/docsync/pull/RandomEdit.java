package io.github.docsync.pull;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** What a person may do to a page in the editor, by chance. */
final class RandomEdit {
    enum Kind {
        WORD,
        WORDS,
        TYPED,
        REMOVED_WORD,
        BOLD,
        LINK,
        ITEM,
        REMOVED_ITEM,
        ROW,
        REMOVED_ROW,
        COLUMN,
        PARAGRAPH,
        REMOVED_BLOCK,
        HEADING,
        CODE,
        PANEL,
        SPLIT,
        JOIN,
        MOVE
    }

    private static final List<String> TYPED = List.of(
            "snake_case name",
            "a*b*c",
            "1 < 2 && 3 > 2",
            "C:\\dir\\file",
            "[not a link]",
            "# no heading",
            "5 * 3 * 2",
            "`tick",
            "$5 and $6",
            "~tilde~",
            "a | b",
            "AT&T",
            "&amp; entity",
            "e.g. this",
            "100%",
            "«ça»",
            "日本語",
            "<T>",
            "^up^",
            "==x==",
            "- dash",
            "1. one",
            "http://example.com/x_y",
            "me@example.com",
            ":smile:",
            "@name");

    private final Random random;
    private final List<StorageNode> roots;

    RandomEdit(String body, long seed) {
        this.random = new Random(seed);
        this.roots = StorageParser.parse(body).nodes();
    }

    private record Spot(StorageNode.Element parent, int index, StorageNode node) {}

    /** The body after the edit; empty if the page has nothing that it could be done to. */
    Optional<String> apply(Kind kind) {
        return switch (kind) {
            case WORD -> text(words -> replaceOne(words, "changed" + random.nextInt(100)));
            case WORDS -> text(words -> replaceOne(words, "several new words"));
            case TYPED -> text(words -> replaceOne(words, TYPED.get(random.nextInt(TYPED.size()))));
            case REMOVED_WORD -> text(this::removeOne);
            case BOLD -> wrapped("strong", Map.of());
            case LINK -> wrapped("a", Map.of("href", "https://example.com/" + random.nextInt(100)));
            case ITEM -> insert(Set.of("li"), element("li", element("p", new StorageNode.Text("A new item"))));
            case REMOVED_ITEM -> remove(Set.of("li"), true);
            case ROW -> row();
            case REMOVED_ROW -> remove(Set.of("tr"), true);
            case COLUMN -> column();
            case PARAGRAPH ->
                insert(Set.of("p", "ul", "table", "h2", "h3"), element("p", new StorageNode.Text("A new paragraph.")));
            case REMOVED_BLOCK -> removeTop();
            case HEADING -> insertTop(element("h3", new StorageNode.Text("A new heading")));
            case CODE -> code();
            case PANEL ->
                insertTop(new StorageNode.Element(
                        "ac:structured-macro",
                        Map.of("ac:name", "info"),
                        List.of(element("ac:rich-text-body", element("p", new StorageNode.Text("Mind this."))))));
            case SPLIT -> split();
            case JOIN -> join();
            case MOVE -> move();
        };
    }

    private static StorageNode.Element element(String name, StorageNode... children) {
        return new StorageNode.Element(name, Map.of(), List.of(children));
    }

    private void walk(StorageNode.Element parent, List<StorageNode> nodes, List<Spot> to) {
        for (int i = 0; i < nodes.size(); i++) {
            to.add(new Spot(parent, i, nodes.get(i)));
            if (nodes.get(i) instanceof StorageNode.Element element) {
                walk(element, element.children(), to);
            }
        }
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        walk(null, roots, spots);
        return spots;
    }

    private Optional<Spot> pick(List<Spot> spots) {
        return spots.isEmpty() ? Optional.empty() : Optional.of(spots.get(random.nextInt(spots.size())));
    }

    private static boolean isPlace(Spot spot) {
        return spot.parent() != null
                && Set.of("p", "strong", "em", "h1", "h2", "h3", "h4", "a", "del", "code")
                        .contains(spot.parent().name());
    }

    private Optional<String> text(Function<String, String> change) {
        return pick(spots().stream()
                        .filter(spot -> isPlace(spot)
                                && spot.node() instanceof StorageNode.Text text
                                && text.text().strip().length() > 2)
                        .toList())
                .map(spot ->
                        replaced(spot, new StorageNode.Text(change.apply(((StorageNode.Text) spot.node()).text()))));
    }

    private String replaceOne(String text, String word) {
        String[] words = text.split(" ", -1);
        int at = random.nextInt(words.length);
        words[at] = word;
        return String.join(" ", words);
    }

    private String removeOne(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        if (words.size() > 1) {
            words.remove(random.nextInt(words.size()));
        }
        return String.join(" ", words);
    }

    private Optional<String> wrapped(String name, Map<String, String> attributes) {
        return pick(spots().stream()
                        .filter(spot -> spot.parent() != null
                                && spot.parent().name().equals("p")
                                && spot.node() instanceof StorageNode.Text text
                                && text.text().strip().split(" ").length > 2)
                        .toList())
                .map(spot -> {
                    String text = ((StorageNode.Text) spot.node()).text();
                    int start = text.indexOf(' ') + 1;
                    int end = text.indexOf(' ', start);
                    if (end <= start) {
                        end = text.length();
                    }
                    return rebuilt(
                            spot,
                            List.of(
                                    new StorageNode.Text(text.substring(0, start)),
                                    new StorageNode.Element(
                                            name,
                                            attributes,
                                            List.of(new StorageNode.Text(text.substring(start, end)))),
                                    new StorageNode.Text(text.substring(end))));
                });
    }

    private Optional<String> insert(Set<String> names, StorageNode added) {
        return pick(named(names)).map(spot -> rebuilt(spot, List.of(spot.node(), added)));
    }

    private List<Spot> named(Set<String> names) {
        return spots().stream()
                .filter(spot -> spot.node() instanceof StorageNode.Element element && names.contains(element.name()))
                .toList();
    }

    private Optional<String> remove(Set<String> names, boolean notLast) {
        return pick(named(names).stream()
                        .filter(spot -> !notLast || spot.parent().children().size() > 2)
                        .toList())
                .map(spot -> rebuilt(spot, List.of()));
    }

    private Optional<String> row() {
        return pick(named(Set.of("tr"))).map(spot -> {
            List<StorageNode> cells = new ArrayList<>();
            for (StorageNode cell : ((StorageNode.Element) spot.node()).children()) {
                if (cell instanceof StorageNode.Element) {
                    cells.add(element("td", element("p", new StorageNode.Text("new cell"))));
                }
            }
            return rebuilt(spot, List.of(spot.node(), new StorageNode.Element("tr", Map.of(), cells)));
        });
    }

    private Optional<String> column() {
        return pick(named(Set.of("tbody"))).map(spot -> {
            List<StorageNode> rows = new ArrayList<>();
            for (StorageNode row : ((StorageNode.Element) spot.node()).children()) {
                List<StorageNode> cells = new ArrayList<>(((StorageNode.Element) row).children());
                String name = cells.isEmpty() ? "td" : ((StorageNode.Element) cells.get(0)).name();
                cells.add(element(name, element("p", new StorageNode.Text("col"))));
                rows.add(new StorageNode.Element("tr", Map.of(), cells));
            }
            return rebuilt(spot, List.of(new StorageNode.Element("tbody", Map.of(), rows)));
        });
    }

    private List<Spot> top() {
        return spots().stream()
                .filter(spot -> spot.parent() == null && spot.node() instanceof StorageNode.Element)
                .toList();
    }

    private Optional<String> removeTop() {
        return top().size() < 2 ? Optional.empty() : pick(top()).map(spot -> rebuilt(spot, List.of()));
    }

    private Optional<String> insertTop(StorageNode added) {
        return pick(top()).map(spot -> rebuilt(spot, List.of(spot.node(), added)));
    }

    private Optional<String> code() {
        return pick(spots().stream()
                        .filter(spot -> spot.node() instanceof StorageNode.Cdata)
                        .toList())
                .map(spot -> replaced(
                        spot, new StorageNode.Cdata(((StorageNode.Cdata) spot.node()).text() + "\nmore(code);")));
    }

    private Optional<String> split() {
        return pick(spots().stream()
                        .filter(spot -> spot.parent() == null
                                && spot.node() instanceof StorageNode.Element element
                                && element.name().equals("p")
                                && element.children().size() > 1)
                        .toList())
                .map(spot -> {
                    List<StorageNode> children = ((StorageNode.Element) spot.node()).children();
                    int at = 1 + random.nextInt(children.size() - 1);
                    return rebuilt(
                            spot,
                            List.of(
                                    new StorageNode.Element("p", Map.of(), children.subList(0, at)),
                                    new StorageNode.Element("p", Map.of(), children.subList(at, children.size()))));
                });
    }

    private Optional<String> join() {
        for (int i = 0; i + 1 < roots.size(); i++) {
            if (roots.get(i) instanceof StorageNode.Element one
                    && roots.get(i + 1) instanceof StorageNode.Element other
                    && one.name().equals("p")
                    && other.name().equals("p")
                    && one.attributes().isEmpty()) {
                List<StorageNode> children = new ArrayList<>(one.children());
                children.add(new StorageNode.Text(" "));
                children.addAll(other.children());
                List<StorageNode> all = new ArrayList<>(roots);
                all.set(i, new StorageNode.Element("p", Map.of(), children));
                all.remove(i + 1);
                return Optional.of(new StorageDocument(all).toStorage());
            }
        }
        return Optional.empty();
    }

    private Optional<String> move() {
        if (roots.size() < 3) {
            return Optional.empty();
        }
        List<StorageNode> all = new ArrayList<>(roots);
        StorageNode moved = all.remove(random.nextInt(all.size()));
        all.add(random.nextInt(all.size() + 1), moved);
        return Optional.of(new StorageDocument(all).toStorage());
    }

    private String replaced(Spot spot, StorageNode node) {
        return rebuilt(spot, List.of(node));
    }

    private String rebuilt(Spot spot, List<StorageNode> replacement) {
        return new StorageDocument(rebuilt(null, roots, spot, replacement)).toStorage();
    }

    private List<StorageNode> rebuilt(
            StorageNode.Element parent, List<StorageNode> nodes, Spot spot, List<StorageNode> replacement) {
        List<StorageNode> result = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            StorageNode node = nodes.get(i);
            if (parent == spot.parent() && i == spot.index()) {
                result.addAll(replacement);
            } else if (node instanceof StorageNode.Element element) {
                result.add(new StorageNode.Element(
                        element.name(), element.attributes(), rebuilt(element, element.children(), spot, replacement)));
            } else {
                result.add(node);
            }
        }
        return result;
    }
}
