package io.github.docsync.pull;

import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.List;

/** Writes a row of a pipe table as the rows next to it are written: with or without pipes at its ends, and padded where they are. */
final class TableRow {
    private final SourceLines source;
    private final ReverseConverter reverse;

    TableRow(SourceLines source, ReverseConverter reverse) {
        this.source = source;
        this.reverse = reverse;
    }

    /** Whether all that happened is that a cell's text does not stand where its column's does, as in rows that the editor adds. */
    static boolean isUnaligned(BodyEdit edit) {
        return edit instanceof BodyEdit.Blocks change
                && change.before().size() == 1
                && change.after().size() == 1
                && isAligned(change.before().get(0))
                && !isAligned(change.after().get(0))
                && change.enclosing().stream()
                        .anyMatch(pair -> pair.before().name().equals("table"))
                && PageBlock.inlineKey(change.before().get(0))
                        .equals(PageBlock.inlineKey(change.after().get(0)));
    }

    private static boolean isAligned(PageBlock block) {
        return block.element() != null
                && block.element().attribute("style").orElse("").contains("text-align");
    }

    /** @param place where a row of the same table starts */
    String write(PageBlock row, int place) {
        String line = line(place);
        boolean open = !line.startsWith("|");
        List<Integer> pipes = pipes(line);
        boolean padded = pipes.size() > 1 && isPadded(place, pipes);
        StringBuilder text = new StringBuilder(open ? "" : "|");
        List<PageBlock> cells = row.children();
        for (int i = 0; i < cells.size(); i++) {
            List<StorageNode> inline = new ArrayList<>();
            cells.get(i).children().forEach(child -> inline.addAll(child.inline()));
            if (!open || i > 0) {
                text.append(' ');
            }
            text.append(reverse.cell(inline));
            int pipe = i + (open ? 0 : 1);
            if (padded && pipe < pipes.size()) {
                text.append(" ".repeat(Math.max(0, pipes.get(pipe) - 1 - width(text))));
            }
            text.append(open && i == cells.size() - 1 ? "" : " |");
        }
        return text.toString().stripTrailing();
    }

    private String line(int place) {
        return source.text().substring(place, source.lineEnd(place)).stripTrailing();
    }

    /** Whether the line above or below has its pipes at the same columns. */
    private boolean isPadded(int place, List<Integer> pipes) {
        int indent = place - source.lineStart(place);
        int above = source.lineStart(place) == 0 ? -1 : source.lineStart(source.lineStart(place) - 1);
        int below = source.lineEnd(place) + 1;
        for (int other : new int[] {above, below}) {
            if (other >= 0
                    && other + indent
                            < source.lineEnd(Math.min(other, source.text().length()))
                    && pipes(line(other + indent)).equals(pipes)) {
                return true;
            }
        }
        return false;
    }

    /** The columns of the pipes that divide cells. */
    private static List<Integer> pipes(String line) {
        List<Integer> pipes = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                pipes.add(width(line.substring(0, i)));
            }
        }
        return pipes;
    }

    static int width(CharSequence text) {
        return text.toString().codePointCount(0, text.length());
    }
}
