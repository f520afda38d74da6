package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import java.util.Optional;

/**
 * A pattern over whole paths from the repository's root, as in {@code .gitignore}: {@code *} and {@code ?} stay within
 * one path segment, {@code [a-z]} and {@code [!a-z]} are character classes, {@code **}{@code /} is any number of folders,
 * a closing {@code /**} everything below, and {@code {a,b}} alternatives. A backslash takes the next character as it is.
 * Upper and lower case differ. Matching takes time proportional to the path's length.
 */
public final class PathGlob {
    private final String pattern;
    private final GlobAutomaton automaton;

    /**
     * @throws IllegalArgumentException if the pattern has a mistake
     */
    public PathGlob(String pattern) {
        this.pattern = pattern;
        this.automaton = GlobCompiler.compile(pattern);
    }

    /** What is wrong with a pattern, if anything. */
    public static Optional<String> mistake(String pattern) {
        try {
            GlobCompiler.compile(pattern);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A pattern that matches exactly that text. */
    public static String quote(String text) {
        return text.replaceAll("[\\\\*?\\[\\]{},]", "\\\\$0");
    }

    /** Whether the text has a wildcard, so that it is a pattern and no plain path. */
    public static boolean isPattern(String text) {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    public String pattern() {
        return pattern;
    }

    public boolean matches(DocPath repositoryRelative) {
        return automaton.matches(repositoryRelative.value());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathGlob glob && glob.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
