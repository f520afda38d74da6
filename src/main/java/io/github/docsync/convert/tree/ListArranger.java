package io.github.docsync.convert.tree;

import java.util.ArrayList;
import java.util.List;

/** Arranges lists and task lists, dividing them where something has to leave them. */
final class ListArranger {
    private final Arranger arranger;

    ListArranger(Arranger arranger) {
        this.arranger = arranger;
    }

    /** After a division an ordered list goes on with the next number. */
    List<Piece> list(TreeElement list, BlockContext place) {
        List<Piece> pieces = new ArrayList<>();
        TreeElement part = list.emptyCopy();
        int number = start(list);
        for (TreeElement item : items(list)) {
            List<Piece> inner = arranger.blocks(item.children(), new BlockContext(place, Enclosure.LIST_ITEM), null);
            int division = firstLeaving(inner);
            if (division < inner.size()) {
                if (division > 0) {
                    part.add(item(item, inner.subList(0, division)));
                }
                addUnlessEmpty(part, BlockKind.LIST, pieces);
                inner.subList(division, inner.size())
                        .forEach(piece -> pieces.add(piece.leaves() ? piece.arrivingIn(place.enclosure()) : piece));
                part = list.emptyCopy();
                if (list.is("ol")) {
                    part.with("start", Integer.toString(number + 1));
                }
            } else {
                part.add(item(item, inner));
            }
            number++;
        }
        addUnlessEmpty(part, BlockKind.LIST, pieces);
        return pieces;
    }

    private static int start(TreeElement list) {
        String start = list.attributes().getOrDefault("start", "1");
        return start.matches("[0-9]{1,9}") ? Integer.parseInt(start) : 1;
    }

    private static List<TreeElement> items(TreeElement list) {
        List<TreeElement> items = new ArrayList<>();
        for (TreeNode child : list.children()) {
            if (child instanceof TreeElement item && item.is("li")) {
                items.add(item);
            } else if (!InlineContent.isBlank(List.of(child))) {
                items.add(new TreeElement("li").add(child));
            }
        }
        return items;
    }

    private static int firstLeaving(List<Piece> pieces) {
        int index = 0;
        while (index < pieces.size() && !pieces.get(index).leaves()) {
            index++;
        }
        return index;
    }

    private static void addUnlessEmpty(TreeElement part, BlockKind kind, List<Piece> pieces) {
        if (!part.children().isEmpty()) {
            pieces.add(new Piece(part, kind, false));
        }
    }

    private static TreeElement item(TreeElement item, List<Piece> pieces) {
        TreeElement copy = item.emptyCopy();
        BlockKind first = pieces.isEmpty() ? BlockKind.LIST : pieces.get(0).kind();
        if (first == BlockKind.LIST || first == BlockKind.TASKS) {
            copy.add(new TreeElement("p"));
        }
        pieces.forEach(piece -> copy.add(piece.content()));
        return copy;
    }

    List<Piece> tasks(TreeElement list, BlockContext place) {
        List<Piece> pieces = new ArrayList<>();
        TreeElement part = list.emptyCopy();
        for (TreeNode child : list.children()) {
            TreeElement task = child instanceof TreeElement element && element.is("ac:task") ? element : null;
            TreeElement body = task == null ? null : task.child("ac:task-body");
            if (task == null || body == null) {
                part.add(child);
                continue;
            }
            List<Piece> inner = arranger.blocks(body.children(), new BlockContext(place, Enclosure.TASK), null);
            int division = firstLeaving(inner);
            part.add(task(task, body, inner.subList(0, division)));
            if (division < inner.size()) {
                pieces.add(new Piece(part, BlockKind.TASKS, false));
                part = list.emptyCopy();
                inner.subList(division, inner.size())
                        .forEach(piece -> pieces.add(piece.leaves() ? piece.arrivingIn(place.enclosure()) : piece));
            }
        }
        addUnlessEmpty(part, BlockKind.TASKS, pieces);
        return pieces;
    }

    /** A task's body holds one run of text; further paragraphs follow after line breaks, tasks in it come last. */
    private static TreeElement task(TreeElement task, TreeElement body, List<Piece> pieces) {
        TreeElement filled = body.emptyCopy();
        for (Piece piece : pieces) {
            if (piece.kind() == BlockKind.PARAGRAPH) {
                if (!filled.children().isEmpty()) {
                    filled.add(new TreeElement("br"));
                }
                ((TreeElement) piece.content()).children().forEach(filled::add);
            } else {
                filled.add(piece.content());
            }
        }
        TreeElement copy = task.emptyCopy();
        task.children().forEach(child -> copy.add(child == body ? filled : child));
        return copy;
    }

    static boolean isComplete(TreeElement task) {
        TreeElement status = task.child("ac:task-status");
        return status != null && status.children().contains(new TreeNode.Characters("complete"));
    }
}
