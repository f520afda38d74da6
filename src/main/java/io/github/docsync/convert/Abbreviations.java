package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.markdown.syntax.AbbreviationDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The page's abbreviations. Storage format has no tooltip for them, so the first use is followed by the expansion. */
final class Abbreviations {
    /** By first character, the longest first. */
    private final Map<Character, List<AbbreviationDefinition>> byInitial = new HashMap<>();

    private final Set<String> used = new HashSet<>();

    private Abbreviations(RenderContext context) {
        for (Node block = context.document().tree().getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof AbbreviationDefinition definition) {
                byInitial
                        .computeIfAbsent(definition.abbreviation().charAt(0), initial -> new ArrayList<>())
                        .add(definition);
            }
        }
        byInitial
                .values()
                .forEach(definitions -> definitions.sort(Comparator.comparing(
                        definition -> -definition.abbreviation().length())));
    }

    static Abbreviations of(RenderContext context) {
        return context.memory(Abbreviations.class, Abbreviations::new);
    }

    /** An abbreviation that stands at an index as a whole word. */
    Optional<AbbreviationUse> at(String text, int at) {
        if (byInitial.isEmpty() || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
            return Optional.empty();
        }
        for (AbbreviationDefinition definition : byInitial.getOrDefault(text.charAt(at), List.of())) {
            String abbreviation = definition.abbreviation();
            int end = at + abbreviation.length();
            boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && text.startsWith(abbreviation, at)) {
                return Optional.of(new AbbreviationUse(abbreviation, definition.expansion(), used.add(abbreviation)));
            }
        }
        return Optional.empty();
    }

    /** @param firstUse whether this is the first on the page */
    record AbbreviationUse(String abbreviation, String expansion, boolean firstUse) {}
}
