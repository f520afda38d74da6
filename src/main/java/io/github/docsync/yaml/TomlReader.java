package io.github.docsync.yaml;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads TOML 1.0, in which Hugo and Zola take front matter and settings, as the tree that YAML is read as. Written here because that tree
 * needs the position of each value: Jackson's reader of TOML gives none, and tomlj, which does, needs ANTLR, for which the download of the
 * Maven goals has no room.
 */
public final class TomlReader {
    private final TomlCursor cursor;
    private final TomlValues values;
    private final Table root;
    private Table table;

    private TomlReader(YamlText text) {
        this.cursor = new TomlCursor(text);
        this.values = new TomlValues(cursor);
        this.root = new Table(cursor.location());
        this.table = root;
    }

    /** A table that is still being read. */
    private record Table(SourceLocation location, Map<String, Slot> slots) {
        Table(SourceLocation location) {
            this(location, new LinkedHashMap<>());
        }

        YamlNode.Mapping node() {
            List<YamlNode.Entry> entries = new ArrayList<>();
            slots.values().forEach(slot -> entries.add(new YamlNode.Entry(slot.key(), slot.node())));
            return new YamlNode.Mapping(location, entries);
        }
    }

    /** @param value a node, a table, or a list of tables */
    private record Slot(YamlNode.Scalar key, Object value) {
        YamlNode node() {
            if (value instanceof Table table) {
                return table.node();
            }
            if (value instanceof TableList list) {
                return new YamlNode.Sequence(
                        key.location(),
                        list.tables().stream().<YamlNode>map(Table::node).toList());
            }
            return (YamlNode) value;
        }
    }

    private record TableList(List<Table> tables) {}

    /**
     * Parses a whole file, or a part of one that starts at the beginning of a line. Never throws.
     *
     * @param firstLine the number, counted from 1, that the part's first line has in the file
     * @return with the first mistake, if there is one, and then with what stands before it as root
     */
    public static YamlDocument parse(String file, String text, int firstLine) {
        TomlReader reader = new TomlReader(new YamlText(file, text, firstLine));
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            reader.read();
        } catch (TomlException e) {
            diagnostics.add(Diagnostic.error(
                    YamlDocument.INVALID, e.location(), "this is not TOML: " + e.problem(), e.remedy()));
        }
        return new YamlDocument(reader.root.node(), diagnostics);
    }

    private void read() {
        for (cursor.skipSpace(); !cursor.atEnd(); cursor.skipSpace()) {
            if (cursor.take("[[")) {
                table = header(true);
            } else if (cursor.take("[")) {
                table = header(false);
            } else {
                List<YamlNode.Scalar> key = values.key();
                cursor.expect("=", "write 'key = value'");
                put(table, key, values.value());
            }
            cursor.expectLineEnd();
        }
    }

    private Table header(boolean list) {
        List<YamlNode.Scalar> key = values.key();
        cursor.expect(list ? "]]" : "]", "close the table's name with a bracket");
        Table above = below(root, key.subList(0, key.size() - 1));
        YamlNode.Scalar last = key.get(key.size() - 1);
        return list ? added(above, last) : below(above, List.of(last));
    }

    private static Table added(Table above, YamlNode.Scalar name) {
        Slot slot =
                above.slots().computeIfAbsent(name.text(), none -> new Slot(name, new TableList(new ArrayList<>())));
        if (!(slot.value() instanceof TableList list)) {
            throw twice(name);
        }
        Table made = new Table(name.location());
        list.tables().add(made);
        return made;
    }

    private static void put(Table to, List<YamlNode.Scalar> key, YamlNode value) {
        YamlNode.Scalar last = key.get(key.size() - 1);
        Table holder = below(to, key.subList(0, key.size() - 1));
        if (holder.slots().putIfAbsent(last.text(), new Slot(last, value)) != null) {
            throw twice(last);
        }
    }

    private static Table below(Table from, List<YamlNode.Scalar> names) {
        Table at = from;
        for (YamlNode.Scalar name : names) {
            Slot slot = at.slots().computeIfAbsent(name.text(), none -> new Slot(name, new Table(name.location())));
            if (slot.value() instanceof TableList list) {
                at = list.tables().get(list.tables().size() - 1);
            } else if (slot.value() instanceof Table table) {
                at = table;
            } else {
                throw twice(name);
            }
        }
        return at;
    }

    private static TomlException twice(YamlNode.Scalar name) {
        return new TomlException(
                name.location(), "the key '" + Excerpt.of(name.text()) + "' stands twice", "remove one of them");
    }
}
