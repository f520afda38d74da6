package io.github.docsync.story.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Git's side of a random history: a handful of documents, and what authors do to them. */
final class HistoryRepository {
    private static final List<String> FOLDERS = List.of("docs", "docs/one", "docs/two", "docs/one/deep");

    /** A document as its author means it. */
    private static final class Document {
        private String title = "";
        private final List<String> paragraphs = new ArrayList<>();
        private final Set<String> links = new LinkedHashSet<>();
        private final Set<String> labels = new TreeSet<>();
        private String picture = "";
        private int order;
    }

    private final Docs docs;
    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, Document> deleted = new TreeMap<>();
    private final Map<String, Integer> pictures = new TreeMap<>();
    private String prefix = "";
    private String defaultLabel = "";
    private int counter;

    HistoryRepository(Docs docs) {
        this.docs = docs;
        for (int i = 0; i < 4; i++) {
            add(new Random(i));
        }
        commit();
    }

    /** One change by an author, chosen by the random numbers, and committed; says what it was. */
    String change(Random random) {
        String what = switch (random.nextInt(documents.isEmpty() ? 1 : 16)) {
            case 0, 1 -> add(random);
            case 2, 3 -> edit(any(random));
            case 4 -> move(any(random), random);
            case 5 -> retitle(any(random));
            case 6 -> swapTitles(any(random), any(random));
            case 7 -> delete(any(random));
            case 8 -> bringBack(random);
            case 9 -> order(any(random), random);
            case 10 -> label(any(random), random);
            case 11 -> picture(any(random), random);
            case 12 -> changePicture(random);
            case 13 -> link(any(random), any(random));
            case 14 -> unlink(any(random));
            default -> settings(random);
        };
        commit();
        return "Git: " + what;
    }

    private String any(Random random) {
        return List.copyOf(documents.keySet()).get(random.nextInt(documents.size()));
    }

    private Document at(String path) {
        return documents.get(path);
    }

    private String add(Random random) {
        String path = FOLDERS.get(random.nextInt(FOLDERS.size())) + "/d" + ++counter + ".md";
        Document document = new Document();
        document.title = "Page " + counter;
        document.paragraphs.add("Text of document " + counter + " that is long enough.");
        document.paragraphs.add("More of " + counter + ".");
        documents.put(path, document);
        return "add " + path;
    }

    private String edit(String path) {
        List<String> paragraphs = at(path).paragraphs;
        paragraphs.set(paragraphs.size() - 1, "Changed for the " + ++counter + ". time.");
        return "edit " + path;
    }

    private String move(String path, Random random) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String target = FOLDERS.get(random.nextInt(FOLDERS.size())) + "/"
                + (random.nextBoolean() ? name : "m" + ++counter + ".md");
        if (documents.containsKey(target)) {
            return "nothing";
        }
        documents.put(target, documents.remove(path));
        documents.values().forEach(other -> {
            if (other.links.remove(path)) {
                other.links.add(target);
            }
        });
        return "move " + path + " to " + target;
    }

    private String retitle(String path) {
        at(path).title = "Title " + ++counter;
        return "retitle " + path + " to " + at(path).title;
    }

    private String swapTitles(String one, String other) {
        String title = at(one).title;
        at(one).title = at(other).title;
        at(other).title = title;
        return "swap the titles of " + one + " and " + other;
    }

    private String delete(String path) {
        deleted.put(path, documents.remove(path));
        documents.values().forEach(other -> other.links.remove(path));
        return "delete " + path;
    }

    private String bringBack(Random random) {
        if (deleted.isEmpty()) {
            return "nothing";
        }
        String path = List.copyOf(deleted.keySet()).get(random.nextInt(deleted.size()));
        Document document = deleted.remove(path);
        boolean titleTaken = documents.values().stream().anyMatch(other -> other.title.equals(document.title));
        if (titleTaken || documents.containsKey(path)) {
            return "nothing";
        }
        document.links.removeIf(link -> !documents.containsKey(link));
        documents.put(path, document);
        return "bring back " + path;
    }

    private String order(String path, Random random) {
        at(path).order = 1 + random.nextInt(5);
        return "order of " + path + " is " + at(path).order;
    }

    private String label(String path, Random random) {
        String label = "label" + random.nextInt(3);
        boolean added = at(path).labels.add(label);
        if (!added) {
            at(path).labels.remove(label);
        }
        return (added ? "label " : "unlabel ") + path + " " + label;
    }

    private String picture(String path, Random random) {
        String name = random.nextBoolean() ? "shared" : "own" + ++counter;
        boolean drop = !at(path).picture.isEmpty() && random.nextBoolean();
        at(path).picture = drop ? "" : name;
        if (!drop) {
            pictures.putIfAbsent(name, 1);
        }
        return drop ? "no picture in " + path : "picture " + name + " in " + path;
    }

    private String changePicture(Random random) {
        if (pictures.isEmpty()) {
            return "nothing";
        }
        String name = List.copyOf(pictures.keySet()).get(random.nextInt(pictures.size()));
        pictures.put(name, ++counter);
        return "another picture " + name;
    }

    private String link(String from, String to) {
        at(from).links.add(to);
        return "link from " + from + " to " + to;
    }

    private String unlink(String from) {
        at(from).links.clear();
        return "no links in " + from;
    }

    private String settings(Random random) {
        if (random.nextBoolean()) {
            defaultLabel = defaultLabel.isEmpty() ? "everywhere" : "";
            return "default label '" + defaultLabel + "'";
        }
        prefix = prefix.isEmpty() ? "Team: " : "";
        return "prefix '" + prefix + "'";
    }

    private void commit() {
        docs.clear("docs");
        docs.write("sync.yml", """
                version: 1
                id: history
                space: DOCS
                pages:
                  - path: docs/**
                defaults:
                  labels: [%s]
                  titlePrefix: "%s"
                policy:
                  orphans: trash
                  maxRemovals: 100%%
                """.formatted(defaultLabel, prefix));
        documents.forEach((path, document) -> docs.write(path, text(document)));
        pictures.forEach((name, content) -> docs.write(
                "img/" + name + ".png",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) content.intValue(), (byte) (content >> 8)}));
        docs.commit();
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder("---\nlabels: [" + String.join(", ", document.labels) + "]\n");
        if (document.order > 0) {
            text.append("order: ").append(document.order).append('\n');
        }
        text.append("---\n# ").append(document.title).append("\n\n");
        document.paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        document.links.forEach(link -> text.append("See [it](/").append(link).append(").\n\n"));
        if (!document.picture.isEmpty()) {
            text.append("![](/img/").append(document.picture).append(".png)\n\n");
        }
        return text.append("- [ ] Wash\n- [ ] Dry\n").toString();
    }
}
