package io.github.docsync.convert.dialect;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Exercises, solutions, theorems and their like, which extensions of Sphinx add to MyST. */
final class MystProofs {
    private static final Set<String> KINDS = Set.of(
            "theorem",
            "proof",
            "axiom",
            "lemma",
            "definition",
            "criterion",
            "remark",
            "conjecture",
            "corollary",
            "algorithm",
            "example",
            "property",
            "observation",
            "proposition",
            "assumption",
            "notation");

    private static final Pattern DOMAIN = Pattern.compile("(?:prf|proof):");

    private MystProofs() {}

    /** What such a directive becomes; empty for any other. */
    static Optional<Translation> of(Tag tag) {
        String name = tag.name();
        String argument = tag.valueOrEmpty("argument");
        return switch (name) {
            // What stands between the two may be of any length, so it is not a panel.
            case "exercise-start" ->
                Optional.of(new Translation.Blocks("**" + MarkdownPieces.title(titled("Exercise", argument)) + "**"));
            case "solution-start" -> Optional.of(new Translation.Blocks("**Solution**"));
            case "exercise-end", "solution-end" -> Optional.of(Translation.NOTHING);
            case "exercise" -> Optional.of(box(tag, "Exercise", argument));
            // Its argument is the label of the exercise.
            case "solution" -> Optional.of(box(tag, "Solution", ""));
            default ->
                Optional.of(DOMAIN.matcher(name).replaceFirst(""))
                        .filter(kind -> !kind.equals(name) && KINDS.contains(kind))
                        .map(kind ->
                                box(tag, kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1), argument));
        };
    }

    private static String titled(String kind, String argument) {
        return argument.isEmpty() ? kind : kind + " (" + argument + ")";
    }

    private static Translation box(Tag tag, String kind, String argument) {
        return new Translation.Container(
                isFolded(tag) ? "details" : "info", MarkdownPieces.title(titled(kind, argument)));
    }

    /** Whether a box is shown folded. */
    static boolean isFolded(Tag tag) {
        return (" " + tag.valueOrEmpty(":class") + " ").replace(',', ' ').contains(" dropdown ");
    }
}
