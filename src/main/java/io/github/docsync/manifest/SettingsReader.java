package io.github.docsync.manifest;

import io.github.docsync.model.InvalidAddressException;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.model.WebAddress;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the sections {@code defaults}, {@code policy} and {@code markdown}. */
final class SettingsReader {
    private static final Pattern PAGES_OR_PERCENT = Pattern.compile("[0-9]{1,9}|(100|[0-9]{1,2})%");
    private static final Pattern EXTENSION = Pattern.compile("\\.?[A-Za-z0-9_+-]+");
    private static final Pattern MACRO_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]*");

    /** What a single tilde around text means. */
    private enum SingleTilde {
        STRIKETHROUGH,
        SUBSCRIPT
    }

    private final Section root;
    private final Mistakes mistakes;

    SettingsReader(Section root, Mistakes mistakes) {
        this.root = root;
        this.mistakes = mistakes;
    }

    Defaults defaults() {
        Optional<Section> found = root.section("defaults");
        if (found.isEmpty()) {
            return Defaults.NONE;
        }
        Section section = found.get();
        return new Defaults(
                Values.labels(section, mistakes),
                section.choice("width", Width.class).orElse(null),
                affix(section, "titlePrefix"),
                affix(section, "titleSuffix"),
                section.flag("banner").orElse(Defaults.NONE.banner()));
    }

    private static String affix(Section section, String key) {
        return section.text(
                        key,
                        text -> text.length() < TitleFolding.LONGEST
                                && text.chars().noneMatch(Character::isISOControl),
                        "a part of a title",
                        "use one line of fewer than " + TitleFolding.LONGEST + " characters")
                .map(ManifestText::value)
                .orElse("");
    }

    Policy policy() {
        Optional<Section> found = root.section("policy");
        if (found.isEmpty()) {
            return Policy.DEFAULT;
        }
        Section section = found.get();
        return new Policy(
                section.choice("drift", DriftPolicy.class).orElse(Policy.DEFAULT.drift()),
                section.choice("orphans", OrphanPolicy.class).orElse(Policy.DEFAULT.orphans()),
                section.choice("brokenLinks", BrokenLinkPolicy.class).orElse(Policy.DEFAULT.brokenLinks()),
                section.choice("titleClash", TitleClashPolicy.class).orElse(Policy.DEFAULT.titleClash()),
                maxRemovals(section));
    }

    private static RemovalLimit maxRemovals(Section section) {
        return section.text(
                        "maxRemovals",
                        text -> PAGES_OR_PERCENT.matcher(text).matches(),
                        "a number of pages or a percentage",
                        "write a whole number such as 5, or 10% (at most 100%)")
                .map(text -> text.value().endsWith("%")
                        ? new RemovalLimit(Integer.parseInt(text.value().replace("%", "")), true)
                        : new RemovalLimit(Integer.parseInt(text.value()), false))
                .orElse(Policy.DEFAULT.maxRemovals());
    }

    ConversionSettings conversion() {
        ConversionSettings defaults = ConversionSettings.defaults();
        Optional<Section> found = root.section("markdown");
        if (found.isEmpty()) {
            return defaults;
        }
        Section section = found.get();
        ConversionSettings read = new ConversionSettings(
                section.choice("mermaid", DiagramMode.class).orElse(defaults.mermaid()),
                section.choice("plantuml", DiagramMode.class).orElse(defaults.plantuml()),
                section.choice("graphviz", DiagramMode.class).orElse(defaults.graphviz()),
                section.choice("d2", DiagramMode.class).orElse(defaults.d2()),
                section.choice("math", DiagramMode.class).orElse(defaults.math()),
                section.section("macros").map(SettingsReader::macros).orElse(defaults.macros()),
                section.choice("singleTilde", SingleTilde.class).orElse(SingleTilde.STRIKETHROUGH)
                        == SingleTilde.STRIKETHROUGH,
                section.has("attachments") ? extensions(section) : defaults.attachmentExtensions(),
                section.flag("pageProperties").orElse(defaults.pageProperties()),
                section.has("dialects") ? dialects(section) : defaults.dialects(),
                kroki(section).orElse(null));
        checkService(section, read);
        return read;
    }

    /** A mode that asks for a service where none is named, or for one that draws no such thing, is a mistake. */
    private void checkService(Section section, ConversionSettings read) {
        Map<String, DiagramMode> modes = new LinkedHashMap<>();
        modes.put("mermaid", read.mermaid());
        modes.put("plantuml", read.plantuml());
        modes.put("graphviz", read.graphviz());
        modes.put("d2", read.d2());
        modes.forEach((key, mode) -> {
            if (mode == DiagramMode.KROKI && !section.has("kroki")) {
                mistake(section, key, "and no service is named", "add 'kroki: https://kroki.example.com' next to it");
            }
        });
        if (read.math() == DiagramMode.KROKI) {
            mistake(section, "math", "which does not draw formulas", "use render, macro or code");
        }
    }

    private void mistake(Section section, String key, String problem, String remedy) {
        section.locationOfKey(key)
                .ifPresent(location ->
                        mistakes.add(Mistakes.INVALID, location, "'" + key + "' is kroki, " + problem, remedy));
    }

    private Optional<URI> kroki(Section section) {
        return section.text("kroki").flatMap(text -> {
            try {
                return Optional.of(WebAddress.parse(text.value(), "https://kroki.example.com"));
            } catch (InvalidAddressException e) {
                mistakes.add(
                        Mistakes.INVALID,
                        text.location(),
                        "the Kroki service's address " + e.problem().replace("the credentials", "diagrams"),
                        e.remedy().replaceFirst(", and set .*", ""));
                return Optional.empty();
            }
        });
    }

    private static Set<DialectName> dialects(Section section) {
        Set<DialectName> dialects = EnumSet.noneOf(DialectName.class);
        List<String> allowed = DialectName.allWritten();
        for (ManifestText text : section.texts("dialects", "[hugo]")) {
            section.check(
                    text,
                    "'dialects'",
                    value -> allowed.contains(value),
                    "a dialect of Markdown that docsync knows",
                    Keys.nearest(text.written(), allowed)
                                    .map(nearest -> "did you mean '" + nearest + "'? Known are ")
                                    .orElse("use ")
                            + String.join(", ", allowed) + "; [] is plain GitHub Markdown");
            DialectName.parse(text.value()).ifPresent(dialects::add);
        }
        return dialects;
    }

    private static MacroNames macros(Section section) {
        MacroNames defaults = MacroNames.DEFAULT;
        return new MacroNames(
                macro(section, "mermaid", defaults.mermaid()),
                macro(section, "plantuml", defaults.plantuml()),
                macro(section, "graphviz", defaults.graphviz()),
                macro(section, "d2", defaults.d2()),
                macro(section, "math", defaults.math()),
                macro(section, "inlineMath", defaults.inlineMath()));
    }

    private static String macro(Section section, String key, String fallback) {
        return section.text(
                        key,
                        text -> MACRO_NAME.matcher(text).matches(),
                        "the name of a macro",
                        "take it from ac:name in the page's storage format")
                .map(ManifestText::value)
                .orElse(fallback);
    }

    private static Set<String> extensions(Section section) {
        Set<String> extensions = new TreeSet<>();
        for (ManifestText text : section.texts("attachments", "[pdf, zip]")) {
            boolean accepted = section.check(
                    text,
                    "'attachments'",
                    value -> EXTENSION.matcher(value).matches(),
                    "the extension of a file",
                    "write it like pdf");
            if (accepted) {
                extensions.add(text.value().replaceFirst("^\\.", "").toLowerCase(Locale.ROOT));
            }
        }
        return extensions;
    }
}
