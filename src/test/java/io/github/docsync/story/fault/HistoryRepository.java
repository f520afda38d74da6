package io.github.docsync.story.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Git's side of a random history: a handful of documents, and what authors do to them. */
final class HistoryRepository {
    private static final List<String> FOLDERS = List.of("docs", "docs/one", "docs/two", "docs/one/deep", "more");

    private final Docs docs;
    private HistoryTree tree = new HistoryTree();
    private HistoryTree main = tree;
    private String branch = "main";
    private boolean rewritten;
    private boolean pending;
    private int branches;
    private int counter;

    HistoryRepository(Docs docs) {
        this.docs = docs;
        for (int i = 0; i < 4; i++) {
            add(new Random(i));
        }
        commit();
    }

    /** The manifests that are there. */
    List<String> manifests() {
        return tree.second ? List.of("sync.yml", "more.yml") : List.of("sync.yml");
    }

    /** Whether commits went away since that may have been published. */
    boolean isRewritten() {
        return rewritten;
    }

    /** The path of some document. */
    String any(Random random) {
        List<String> paths = List.copyOf(tree.documents.keySet());
        return paths.isEmpty() ? "docs/none.md" : paths.get(random.nextInt(paths.size()));
    }

    /** One change by an author, chosen by the random numbers, and most often committed; says what it was. */
    String change(Random random) {
        int kind = random.nextInt(27);
        String what = kind < 22 ? document(kind, random) : kind < 24 ? settings(random) : history(random);
        if (kind < 24) {
            tree.writeTo(docs);
            pending = random.nextInt(12) == 0;
        }
        if (!pending) {
            commit();
        }
        return "Git: " + what + (pending ? ", not committed" : "");
    }

    private String document(int kind, Random random) {
        return switch (tree.documents.isEmpty() ? 0 : kind) {
            case 0, 1 -> add(random);
            case 2, 3, 4 -> edit(any(random));
            case 5, 6 -> move(any(random), random);
            case 7 -> retitle(any(random));
            case 8, 9 -> swapTitles(any(random), any(random));
            case 10, 11 -> delete(any(random));
            case 12, 13 -> bringBack(random);
            case 14 -> order(any(random), random);
            case 15 -> label(any(random), random);
            case 16 -> picture(any(random), random);
            case 17 -> changePicture(random);
            case 18 -> link(any(random), any(random));
            case 19 -> unlink(any(random));
            case 20 -> split(any(random), random);
            default -> parent(any(random), any(random));
        };
    }

    private HistoryDocument at(String path) {
        return tree.documents.get(path);
    }

    private String add(Random random) {
        String path = FOLDERS.get(random.nextInt(FOLDERS.size() - (tree.second ? 0 : 1))) + "/d" + ++counter + ".md";
        HistoryDocument document = new HistoryDocument();
        document.title = "Page " + counter;
        document.paragraphs.add("Text of document " + counter + " that is long enough.");
        document.paragraphs.add("More of " + counter + ".");
        tree.documents.put(path, document);
        return "add " + path;
    }

    private String edit(String path) {
        List<String> paragraphs = at(path).paragraphs;
        paragraphs.set(paragraphs.size() - 1, "Changed for the " + ++counter + ". time.");
        return "edit " + path;
    }

    private String move(String path, Random random) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String target = FOLDERS.get(random.nextInt(FOLDERS.size() - (tree.second ? 0 : 1))) + "/"
                + (random.nextBoolean() ? name : "m" + ++counter + ".md");
        if (tree.documents.containsKey(target)) {
            return "nothing";
        }
        tree.documents.put(target, tree.documents.remove(path));
        tree.documents.values().forEach(other -> other.follow(path, target));
        loosen(target);
        return "move " + path + " to " + target;
    }

    /** A parent is a page of the same manifest. */
    private void loosen(String path) {
        String root = path.substring(0, 4);
        at(path).parent = at(path).parent.startsWith(root) ? at(path).parent : "";
        tree.documents.forEach((other, document) -> {
            if (document.parent.equals(path) && !other.startsWith(root)) {
                document.parent = "";
            }
        });
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
        tree.deleted.put(path, tree.documents.remove(path));
        tree.documents.values().forEach(other -> other.follow(path, ""));
        return "delete " + path;
    }

    private String bringBack(Random random) {
        if (tree.deleted.isEmpty()) {
            return "nothing";
        }
        String path = List.copyOf(tree.deleted.keySet()).get(random.nextInt(tree.deleted.size()));
        HistoryDocument document = tree.deleted.remove(path);
        boolean titleTaken = tree.documents.values().stream().anyMatch(other -> other.title.equals(document.title));
        if (titleTaken || tree.documents.containsKey(path)) {
            return "nothing";
        }
        document.links.removeIf(link -> !tree.documents.containsKey(link));
        document.parent = "";
        tree.documents.put(path, document);
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
            tree.pictures.putIfAbsent(name, 1);
        }
        return drop ? "no picture in " + path : "picture " + name + " in " + path;
    }

    private String changePicture(Random random) {
        if (tree.pictures.isEmpty()) {
            return "nothing";
        }
        String name = List.copyOf(tree.pictures.keySet()).get(random.nextInt(tree.pictures.size()));
        tree.pictures.put(name, ++counter);
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

    /** The last paragraph and the links become a document of their own, to which the first leads. */
    private String split(String path, Random random) {
        HistoryDocument document = at(path);
        String added = add(random);
        String half = added.substring("add ".length());
        at(half).paragraphs.set(1, document.paragraphs.get(document.paragraphs.size() - 1));
        at(half).links.addAll(document.links);
        document.links.clear();
        document.links.add(half);
        document.paragraphs.set(document.paragraphs.size() - 1, "The rest stands elsewhere.");
        return "split " + half + " off " + path;
    }

    /** One hangs under the other; a page that has others below it by their own word stays where it is, so that none goes in circles. */
    private String parent(String path, String other) {
        boolean hasSome = tree.documents.values().stream().anyMatch(child -> child.parent.equals(path));
        if (!at(path).parent.isEmpty()) {
            at(path).parent = "";
            return "no parent for " + path;
        }
        if (path.equals(other) || hasSome || !at(other).parent.isEmpty() || !path.startsWith(other.substring(0, 4))) {
            return "nothing";
        }
        at(path).parent = other;
        return "parent of " + path + " is " + other;
    }

    private String settings(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                tree.prefix = tree.prefix.isEmpty() ? "Team: " : "";
                return "prefix '" + tree.prefix + "'";
            }
            case 1 -> {
                tree.second = true;
                return "a second manifest";
            }
            case 2 -> {
                tree.elsewhere = !tree.elsewhere;
                return "docs/two in space " + (tree.elsewhere ? "DEV" : "DOCS");
            }
            case 3 -> {
                List<String> policies = new ArrayList<>(List.of("trash", "archive", "report"));
                tree.orphans = policies.get(random.nextInt(3));
                return "orphans: " + tree.orphans;
            }
            default -> {
                tree.defaultLabel = tree.defaultLabel.isEmpty() ? "everywhere" : "";
                return "default label '" + tree.defaultLabel + "'";
            }
        }
    }

    /** Branches come and go, and commits are made one. */
    private String history(Random random) {
        commit();
        boolean aside = !branch.equals("main");
        int kind = random.nextInt(3);
        if (!aside && kind > 0) {
            main = tree.copy();
            branch = "side" + ++branches;
            docs.branch(branch);
            return "on a new branch " + branch;
        }
        if (!aside) {
            rewritten = true;
            return docs.squash(2 + random.nextInt(2)) ? "squash the last commits" : "nothing";
        }
        String before = branch;
        branch = "main";
        docs.switchTo("main");
        if (kind == 0) {
            docs.merge(before);
            return "merge " + before;
        }
        rewritten = true;
        if (kind == 1) {
            tree.writeTo(docs);
            return "squash " + before + " into main";
        }
        tree = main;
        return "back to main without " + before;
    }

    private void commit() {
        tree.writeTo(docs);
        docs.commit();
        pending = false;
    }

    /** What was not committed yet is. */
    void settle() {
        commit();
    }
}
