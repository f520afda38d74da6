package io.github.docsync.markdown;

import io.github.docsync.manifest.LabelName;
import io.github.docsync.manifest.Width;
import io.github.docsync.model.ContentId;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.yaml.TomlReader;
import io.github.docsync.yaml.YamlDocument;
import io.github.docsync.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the front matter, reporting every mistake. */
final class FrontMatterReader {
    /** Code of a value that is not what its key wants. */
    static final String INVALID = "front-matter-invalid";

    /** Code of a value that another tool's key of the same name has. */
    static final String FOREIGN = "front-matter-foreign";

    /** A value in one line that YAML would have in quotes. */
    private static final Pattern RESERVED = Pattern.compile(
            "^([ \\t]{0,40}(?:[\\w-]{1,60}:|-)[ \\t]{1,10})([@`%][^\\n']{0,1000}?)[ \\t]{0,40}$", Pattern.MULTILINE);

    /** What people write who mean {@code blogpost}. */
    private static final Pattern ALMOST_BLOG_POST = Pattern.compile("(?i)blogs?[ _-]?p\\w{0,4}");

    private final List<Diagnostic> diagnostics;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private FrontMatterReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the text between the two lines of {@code ---}, or the TOML between two of {@code +++}.
     *
     * @param diagnostics receives the mistakes
     */
    static FrontMatter read(String file, FrontMatterFence fence, List<Diagnostic> diagnostics) {
        YamlDocument document = fence.toml() ? TomlReader.parse(file, fence.content(), 2) : yaml(file, fence.content());
        diagnostics.addAll(document.diagnostics());
        YamlNode root = document.root();
        if (root == null || (root instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            return FrontMatter.none();
        }
        if (!(root instanceof YamlNode.Mapping mapping)) {
            diagnostics.add(Diagnostic.error(
                    INVALID,
                    root.location(),
                    "front matter is " + root.description() + ", not a mapping of keys to values",
                    "write 'key: value' lines, or separate the text from the file's top with an empty line"));
            return FrontMatter.none();
        }
        return new FrontMatterReader(diagnostics).read(mapping);
    }

    private FrontMatter read(YamlNode.Mapping mapping) {
        mapping.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
        Map<String, SourceLocation> locations = new LinkedHashMap<>();
        values.forEach((key, value) -> locations.put(key, value.location()));
        if (values.get("properties") instanceof YamlNode.Mapping properties) {
            properties
                    .entries()
                    .forEach(entry -> locations.putIfAbsent(
                            "properties." + entry.key().text(), entry.value().location()));
        }
        return new FrontMatter(
                text("title"),
                labels(),
                text("parent"),
                value("order", "a whole number such as 10", FrontMatterReader::wholeNumber),
                value("width", "one of full-width, fixed-width, default, max", FrontMatterReader::width),
                text("emoji"),
                cover(),
                type(),
                properties(),
                id(),
                Optional.ofNullable(value("docsync", "true or false", FrontMatterReader::bool))
                        .orElse(true),
                other(),
                locations);
    }

    private @Nullable String text(String key) {
        return value(key, "text", FrontMatterReader::nonBlank);
    }

    private <T> @Nullable T value(String key, String wanted, Function<YamlNode.Scalar, Optional<T>> reading) {
        YamlNode node = node(key);
        if (node == null || (node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            return null;
        }
        Optional<T> read = node instanceof YamlNode.Scalar scalar ? reading.apply(scalar) : Optional.empty();
        if (read.isEmpty()) {
            mistake(node, "'" + key + "' is " + node.description(), "make it " + wanted);
        }
        return read.orElse(null);
    }

    private @Nullable YamlNode node(String key) {
        known.add(key);
        return values.get(key);
    }

    private void mistake(YamlNode node, String problem, String remedy) {
        diagnostics.add(Diagnostic.error(INVALID, node.location(), problem, remedy));
    }

    private static Optional<String> nonBlank(YamlNode.Scalar scalar) {
        return Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Integer> wholeNumber(YamlNode.Scalar scalar) {
        return scalar.toJava() instanceof Long number && number == number.intValue()
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    /** A value that begins with a character that YAML reserves, {@code title: @scope/name}, is text, as in the generators that read line by line. */
    private static YamlDocument yaml(String file, String content) {
        YamlDocument written = YamlDocument.parse(file, content, 2);
        if (written.diagnostics().isEmpty()) {
            return written;
        }
        YamlDocument quoted = YamlDocument.parse(file, RESERVED.matcher(content).replaceAll("$1'$2'"), 2);
        return quoted.diagnostics().isEmpty() ? quoted : written;
    }

    private static Optional<Width> width(YamlNode.Scalar scalar) {
        return Width.parse(scalar.text());
    }

    /**
     * Hugo's themes have {@code type: docs} and more, and notes several kinds in a list, which mean pages here; only what could be
     * meant for ours is a mistake.
     */
    private ContentType type() {
        YamlNode node = node("type");
        if (node != null && (!(node instanceof YamlNode.Scalar scalar) || isForeignType(scalar))) {
            foreign(
                    node,
                    "'type' is " + node.description() + ", which is another tool's; the file becomes a page",
                    "write 'type: blogpost' if it is to be a blog post");
            return ContentType.PAGE;
        }
        return Optional.ofNullable(value("type", "page or blogpost", FrontMatterReader::type))
                .orElse(ContentType.PAGE);
    }

    private static boolean isForeignType(YamlNode.Scalar scalar) {
        String type = scalar.text().strip();
        return !scalar.isNull()
                && !type.isEmpty()
                && type(scalar).isEmpty()
                && !ALMOST_BLOG_POST.matcher(type).matches();
    }

    private static Optional<ContentType> type(YamlNode.Scalar scalar) {
        return switch (scalar.text().strip()) {
            case "page" -> Optional.of(ContentType.PAGE);
            case "blogpost" -> Optional.of(ContentType.BLOG_POST);
            default -> Optional.empty();
        };
    }

    /** Hugo's themes have a mapping of this name. */
    private @Nullable String cover() {
        YamlNode node = node("cover");
        if (node instanceof YamlNode.Mapping) {
            foreign(
                    node,
                    "'cover' is a mapping, which is another tool's; the page gets no cover from it",
                    "write 'cover: https://…' if it is to have one");
            return null;
        }
        return text("cover");
    }

    /** Docusaurus has texts under this key, which name no page of Confluence. */
    private @Nullable String id() {
        boolean ours = values.get("id") instanceof YamlNode.Scalar scalar
                && scalar.text().strip().chars().noneMatch(Character::isLetter);
        return ours ? value("id", "the id of a page, digits only", FrontMatterReader::contentId) : null;
    }

    private static Optional<String> contentId(YamlNode.Scalar scalar) {
        return Optional.of(scalar.text().strip()).filter(ContentId::isValid);
    }

    private void foreign(YamlNode node, String problem, String remedy) {
        diagnostics.add(Diagnostic.warning(FOREIGN, node.location(), problem, remedy));
    }

    private static Optional<Boolean> bool(YamlNode.Scalar scalar) {
        return scalar.toJava() instanceof Boolean value ? Optional.of(value) : Optional.empty();
    }

    private List<String> labels() {
        YamlNode node = node("labels");
        List<String> labels = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
                    addLabel(labels, scalar, scalar.text().strip());
                } else {
                    mistake(item, "a label is " + item.description(), "make it text");
                }
            }
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            for (String part : scalar.text().split(",", -1)) {
                if (!part.isBlank()) {
                    addLabel(labels, scalar, part.strip());
                }
            }
        } else if (node instanceof YamlNode.Mapping) {
            foreign(
                    node,
                    "'labels' is a mapping, which is another tool's; the page gets no labels from it",
                    "write 'labels: [guide, howto]' if it is to have some");
        }
        return labels;
    }

    private void addLabel(List<String> labels, YamlNode node, String label) {
        Optional<String> problem = LabelName.mistake(label);
        if (problem.isPresent()) {
            mistake(node, "the label '" + label + "' " + problem.get(), "use letters, digits, '-' and '_'");
        } else {
            labels.add(label);
        }
    }

    private Map<String, Object> properties() {
        YamlNode node = node("properties");
        Map<String, Object> properties = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            putAll(mapping.toJava(), properties);
        } else if (node != null && !(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            mistake(node, "'properties' is " + node.description(), "make it a mapping of keys to values");
        }
        return properties;
    }

    /** Must come last: what nothing above has asked for is not ours. */
    private Map<String, Object> other() {
        Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                unknown.put(key, value.toJava());
            }
        });
        Map<String, Object> other = new LinkedHashMap<>();
        putAll(unknown, other);
        return other;
    }

    private static void putAll(Map<String, @Nullable Object> from, Map<String, Object> to) {
        from.forEach((key, value) -> {
            if (value != null) {
                to.put(key, value);
            }
        });
    }
}
