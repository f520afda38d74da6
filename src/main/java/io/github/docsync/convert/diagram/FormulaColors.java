package io.github.docsync.convert.diagram;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The colours of formulas by the names that MathJax, KaTeX and the web give them. */
final class FormulaColors {
    /** Those that the library knows. */
    private static final Set<String> KNOWN =
            Set.of("black", "white", "red", "green", "blue", "cyan", "magenta", "yellow", "gray");

    private static final Pattern HEXADECIMAL = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("aqua", "#00ffff"),
            Map.entry("brown", "#a52a2a"),
            Map.entry("coral", "#ff7f50"),
            Map.entry("crimson", "#dc143c"),
            Map.entry("darkblue", "#00008b"),
            Map.entry("darkgreen", "#006400"),
            Map.entry("darkorange", "#ff8c00"),
            Map.entry("darkred", "#8b0000"),
            Map.entry("fuchsia", "#ff00ff"),
            Map.entry("gold", "#ffd700"),
            Map.entry("grey", "#808080"),
            Map.entry("indigo", "#4b0082"),
            Map.entry("lightblue", "#add8e6"),
            Map.entry("lightgray", "#d3d3d3"),
            Map.entry("lime", "#00ff00"),
            Map.entry("maroon", "#800000"),
            Map.entry("navy", "#000080"),
            Map.entry("olive", "#808000"),
            Map.entry("orange", "#ffa500"),
            Map.entry("pink", "#ffc0cb"),
            Map.entry("purple", "#800080"),
            Map.entry("royalblue", "#4169e1"),
            Map.entry("silver", "#c0c0c0"),
            Map.entry("skyblue", "#87ceeb"),
            Map.entry("steelblue", "#4682b4"),
            Map.entry("teal", "#008080"),
            Map.entry("tomato", "#ff6347"),
            Map.entry("turquoise", "#40e0d0"),
            Map.entry("violet", "#ee82ee"));

    private FormulaColors() {}

    /** A colour in the library's words; black for one that is not known. */
    static String of(String written) {
        String color = written.strip();
        String name = color.toLowerCase(Locale.ROOT);
        if (KNOWN.contains(name)) {
            return name;
        }
        if (HEXADECIMAL.matcher(color).matches()) {
            return color.length() == 7
                    ? color
                    : "#" + color.charAt(1) + color.charAt(1) + color.charAt(2) + color.charAt(2) + color.charAt(3)
                            + color.charAt(3);
        }
        return BY_NAME.getOrDefault(name, "black");
    }
}
