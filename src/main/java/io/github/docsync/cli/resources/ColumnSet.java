package io.github.docsync.cli.resources;

import io.github.docsync.report.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How people see a kind of thing: one line each under a heading, or one thing with a line for each of its traits.
 *
 * @param <T> the kind of thing
 */
final class ColumnSet<T> {
    private final List<String> names = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> values = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    ColumnSet<T> with(String name, Function<T, @Nullable Object> value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** A column of addresses, which Confluence may tell as paths of the site. */
    ColumnSet<T> withAddress(String name, Function<T, @Nullable Object> value) {
        addresses.add(name);
        return with(name, value);
    }

    /**
     * A heading and a line for each row; every column as wide as its widest value, the last one open.
     *
     * @param inFull makes an address of a path of the site
     */
    String table(List<T> rows, UnaryOperator<String> inFull) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList());
        rows.forEach(row -> cells.add(cellsOf(row, inFull)));
        int[] widths = new int[names.size()];
        for (List<String> line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : cells) {
            StringBuilder whole = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                whole.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
            }
            text.append(whole.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /**
     * A line for each trait that the thing has.
     *
     * @param inFull makes an address of a path of the site
     */
    String card(T thing, UnaryOperator<String> inFull) {
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        List<String> cells = cellsOf(thing, inFull);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                text.append(names.get(i))
                        .append(": ")
                        .append(" ".repeat(widest - names.get(i).length()))
                        .append(cells.get(i))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private List<String> cellsOf(T row, UnaryOperator<String> inFull) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String text = Objects.toString(values.get(i).apply(row), "");
            cells.add(Printable.of(addresses.contains(names.get(i)) ? inFull.apply(text) : text));
        }
        return cells;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
