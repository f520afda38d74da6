package io.github.docsync.yaml;

import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a YAML document, with the place where it starts. Aliases are resolved and merge keys are merged. */
public sealed interface YamlNode {
    SourceLocation location();

    /** What a person would call this: {@code a list}, {@code a mapping}, {@code the number 5}. */
    String description();

    /** The node as plain Java: String, Boolean, Long, BigInteger, Double, null, List or Map in the order of the file. */
    @Nullable
    Object toJava();

    /**
     * A single value.
     *
     * @param text the value with quotes and escapes resolved; for a plain scalar the very text of the file, so
     *     {@code 007} and {@code 1_000} stay as they are
     * @param type what the text means under YAML 1.2's core schema; always {@link ScalarType#TEXT} when quoted
     */
    record Scalar(SourceLocation location, String text, ScalarType type) implements YamlNode {
        public boolean isNull() {
            return type == ScalarType.NULL;
        }

        @Override
        public String description() {
            return type.describe(text);
        }

        @Override
        public @Nullable Object toJava() {
            return type.toJava(text);
        }
    }

    record Sequence(SourceLocation location, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return "a list";
        }

        @Override
        public List<@Nullable Object> toJava() {
            List<@Nullable Object> values = new ArrayList<>();
            items.forEach(item -> values.add(item.toJava()));
            return Collections.unmodifiableList(values);
        }
    }

    /**
     * @param entries in the order of the file; keys are unique
     */
    record Mapping(SourceLocation location, List<Entry> entries) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        public Optional<YamlNode> get(String key) {
            return entry(key).map(Entry::value);
        }

        @Override
        public String description() {
            return "a mapping";
        }

        @Override
        public Map<String, @Nullable Object> toJava() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            entries.forEach(
                    entry -> values.put(entry.key().text(), entry.value().toJava()));
            return Collections.unmodifiableMap(values);
        }
    }

    record Entry(Scalar key, YamlNode value) {}
}
