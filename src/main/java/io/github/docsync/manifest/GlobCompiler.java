package io.github.docsync.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Turns a pattern into an automaton, reading it once from left to right. */
final class GlobCompiler {
    private static final int MAX_STATES = 10_000;
    private static final int MAX_NESTING = 20;

    private final String pattern;
    private final GlobAutomaton automaton = new GlobAutomaton();
    private int position;

    private GlobCompiler(String pattern) {
        this.pattern = pattern;
    }

    static GlobAutomaton compile(String pattern) {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("the pattern is empty");
        }
        GlobCompiler compiler = new GlobCompiler(pattern);
        int start = compiler.automaton.newState();
        int end = compiler.sequence(start, 0);
        compiler.automaton.bounds(start, end);
        return compiler.automaton;
    }

    /** Reads up to the pattern's end, or inside braces up to the comma or brace that ends the alternative. */
    private int sequence(int from, int nesting) {
        int state = from;
        while (position < pattern.length()) {
            char c = pattern.charAt(position);
            if (nesting > 0 && (c == ',' || c == '}')) {
                return state;
            }
            state = c == '{' ? alternatives(state, nesting + 1) : element(state, c);
            if (automaton.size() > MAX_STATES) {
                throw new IllegalArgumentException("the pattern is too long");
            }
        }
        return state;
    }

    private int element(int state, char c) {
        return switch (c) {
            case '*' -> stars(state);
            case '?' -> anyInSegment(state);
            case '[' -> read(state, characterClass());
            case '}' -> throw new IllegalArgumentException("'}' has no '{' before it");
            case '\\' -> escaped(state);
            default -> literal(state);
        };
    }

    private int anyInSegment(int state) {
        position++;
        return read(state, GlobCompiler::inSegment);
    }

    private int escaped(int state) {
        position++;
        if (position == pattern.length()) {
            throw new IllegalArgumentException("nothing follows the closing '\\'");
        }
        return literal(state);
    }

    private int literal(int state) {
        int c = pattern.codePointAt(position);
        position += Character.charCount(c);
        return read(state, actual -> actual == c);
    }

    private int read(int state, IntPredicate accepts) {
        int next = automaton.newState();
        automaton.onCharacter(state, accepts, next);
        // A fresh state, because a state reads in one way only and loops may be added to this one.
        int after = automaton.newState();
        automaton.onNothing(next, after);
        return after;
    }

    private int stars(int state) {
        int begin = position;
        while (position < pattern.length() && pattern.charAt(position) == '*') {
            position++;
        }
        boolean whole = position - begin == 2
                && (begin == 0 || isSegmentBorder(pattern.charAt(begin - 1)))
                && (position == pattern.length() || isSegmentBorder(pattern.charAt(position)));
        if (!whole) {
            return loop(state, GlobCompiler::inSegment);
        }
        if (position < pattern.length() && pattern.charAt(position) == '/') {
            position++;
            return folders(state);
        }
        return loop(read(state, c -> true), c -> true);
    }

    /** {@code **}{@code /}: nothing, or anything up to and with a slash. */
    private int folders(int state) {
        int looped = loop(state, c -> true);
        int afterSlash = read(looped, c -> c == '/');
        int result = automaton.newState();
        automaton.onNothing(state, result);
        automaton.onNothing(afterSlash, result);
        return result;
    }

    private int loop(int state, IntPredicate accepts) {
        int loop = automaton.newState();
        automaton.onNothing(state, loop);
        automaton.onCharacter(loop, accepts, loop);
        int after = automaton.newState();
        automaton.onNothing(loop, after);
        return after;
    }

    private int alternatives(int state, int nesting) {
        if (nesting > MAX_NESTING) {
            throw new IllegalArgumentException("braces are nested too deeply");
        }
        int result = automaton.newState();
        do {
            position++;
            int branch = automaton.newState();
            automaton.onNothing(state, branch);
            automaton.onNothing(sequence(branch, nesting), result);
        } while (position < pattern.length() && pattern.charAt(position) == ',');
        if (position == pattern.length()) {
            throw new IllegalArgumentException("'{' is never closed");
        }
        position++;
        return result;
    }

    private IntPredicate characterClass() {
        position++;
        boolean negated = position < pattern.length() && "!^".indexOf(pattern.charAt(position)) >= 0;
        if (negated) {
            position++;
        }
        List<int[]> ranges = new ArrayList<>();
        while (ranges.isEmpty() || peek() != ']') {
            int low = classCharacter();
            int high = low;
            if (peek() == '-' && position + 1 < pattern.length() && pattern.charAt(position + 1) != ']') {
                position++;
                high = classCharacter();
            }
            ranges.add(new int[] {low, high});
        }
        position++;
        return c -> inSegment(c) && negated != ranges.stream().anyMatch(range -> range[0] <= c && c <= range[1]);
    }

    private int classCharacter() {
        if (peek() == '\\') {
            position++;
            peek();
        }
        int c = pattern.codePointAt(position);
        position += Character.charCount(c);
        return c;
    }

    private char peek() {
        if (position >= pattern.length()) {
            throw new IllegalArgumentException("'[' is never closed");
        }
        return pattern.charAt(position);
    }

    private static boolean inSegment(int c) {
        return c != '/';
    }

    private static boolean isSegmentBorder(char c) {
        return "/{,}".indexOf(c) >= 0;
    }
}
