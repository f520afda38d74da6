package io.github.docsync.manifest;

import io.github.docsync.model.EnumSpelling;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.yaml.Excerpt;
import io.github.docsync.yaml.ScalarType;
import io.github.docsync.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A mapping of the manifest whose keys are known. Values are empty where the key is absent and where it has a mistake,
 * which is then reported.
 */
final class Section {
    private final String name;
    private final YamlNode.Mapping mapping;
    private final Variables variables;
    private final Mistakes mistakes;

    private Section(String name, YamlNode.Mapping mapping, Variables variables, Mistakes mistakes) {
        this.name = name;
        this.mapping = mapping;
        this.variables = variables;
        this.mistakes = mistakes;
    }

    /** The section, its unknown keys reported. */
    static Section of(String name, YamlNode.Mapping mapping, Variables variables, Mistakes mistakes) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!Keys.knows(name, key)) {
                mistakes.add(
                        Mistakes.UNKNOWN,
                        entry.key().location(),
                        "the key '" + Excerpt.of(key) + "' is not known in " + title(name),
                        Keys.advice(name, key));
            }
        }
        return new Section(name, mapping, variables, mistakes);
    }

    private static String title(String name) {
        return name.equals(Keys.ROOT) || name.equals(Keys.ENTRY) ? name : "'" + name + "'";
    }

    SourceLocation location() {
        return mapping.location();
    }

    boolean has(String key) {
        return mapping.entry(key).isPresent();
    }

    Optional<SourceLocation> locationOfKey(String key) {
        return mapping.entry(key).map(entry -> entry.key().location());
    }

    /** Reports the absence of a key that has to be there. */
    void require(String key, String remedy) {
        if (!has(key)) {
            mistakes.add(Mistakes.MISSING, location(), "the key '" + key + "' is missing in " + title(name), remedy);
        }
    }

    Optional<YamlNode.Mapping> mapping(String key) {
        return mapping.get(key).flatMap(value -> asMapping(key, value));
    }

    Optional<Section> section(String key) {
        return mapping(key).map(value -> of(key, value, variables, mistakes));
    }

    private Optional<YamlNode.Mapping> asMapping(String key, YamlNode value) {
        if (value instanceof YamlNode.Mapping found) {
            return Optional.of(found);
        }
        wrongType(value, "'" + key + "'", "a mapping", "give its keys below it, indented, or remove it");
        return Optional.empty();
    }

    Optional<List<YamlNode>> list(String key, String example) {
        Optional<YamlNode> value = mapping.get(key);
        if (value.isPresent() && value.get() instanceof YamlNode.Sequence sequence) {
            return Optional.of(sequence.items());
        }
        value.ifPresent(found -> wrongType(found, "'" + key + "'", "a list", "write it as " + example));
        return Optional.empty();
    }

    /** The texts of a list; empty if there is none. */
    List<ManifestText> texts(String key, String example) {
        List<ManifestText> texts = new ArrayList<>();
        for (YamlNode item : list(key, example).orElse(List.of())) {
            text("an item of '" + key + "'", item).ifPresent(texts::add);
        }
        return texts;
    }

    Optional<ManifestText> text(String key) {
        return mapping.get(key).flatMap(value -> text("'" + key + "'", value, Keys.expands(name, key)));
    }

    /** A value that has to be text; a number counts as the text that the file has for it. Variables are not expanded. */
    Optional<ManifestText> text(String what, YamlNode value) {
        return text(what, value, false);
    }

    private Optional<ManifestText> text(String what, YamlNode value, boolean expanded) {
        if (!(value instanceof YamlNode.Scalar scalar) || scalar.type() == ScalarType.NULL) {
            String remedy =
                    value instanceof YamlNode.Scalar ? "give it a value or remove the key" : "give it one value";
            wrongType(value, what, "text", remedy);
            return Optional.empty();
        }
        if (scalar.type() == ScalarType.BOOLEAN) {
            wrongType(value, what, "text", "put it in quotes: \"" + scalar.text() + "\"");
            return Optional.empty();
        }
        ManifestText written = new ManifestText(scalar.location(), scalar.text(), scalar.text());
        String read = expanded ? variables.expand(written) : variables.literal(what, written);
        return Optional.ofNullable(read).map(text -> new ManifestText(scalar.location(), text, scalar.text()));
    }

    /** A text that some rule holds for; {@code rule} completes "… is not". */
    Optional<ManifestText> text(String key, Predicate<String> accepted, String rule, String remedy) {
        return text(key).filter(text -> check(text, "'" + key + "'", accepted, rule, remedy));
    }

    boolean check(ManifestText text, String what, Predicate<String> accepted, String rule, String remedy) {
        if (accepted.test(text.value())) {
            return true;
        }
        mistakes.add(Mistakes.INVALID, text.location(), text.quoted() + " in " + what + " is not " + rule, remedy);
        return false;
    }

    Optional<Boolean> flag(String key) {
        Optional<YamlNode> value = mapping.get(key);
        if (value.isPresent() && value.get() instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.BOOLEAN) {
            return Optional.of(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
        }
        value.ifPresent(found -> wrongType(found, "'" + key + "'", "true or false", "write true or false, unquoted"));
        return Optional.empty();
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        List<String> allowed = EnumSpelling.all(type);
        return text(key).flatMap(text -> {
            Optional<E> chosen = EnumSpelling.parse(type, text.value());
            if (chosen.isEmpty()) {
                String hint = Keys.nearest(text.written(), allowed)
                        .map(nearest -> "did you mean '" + nearest + "'? Allowed are ")
                        .orElse("use one of ");
                mistakes.add(
                        Mistakes.INVALID,
                        text.location(),
                        text.quoted() + " is not a valid value for '" + key + "'",
                        hint + allowed.stream().collect(Collectors.joining(", ")));
            }
            return chosen;
        });
    }

    void wrongType(YamlNode value, String what, String expected, String remedy) {
        mistakes.add(
                Mistakes.INVALID,
                value.location(),
                what + " should be " + expected + ", not " + value.description(),
                remedy);
    }
}
