package io.github.docsync.local.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into words, strings, operators and brackets, and hands them out one by one. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|(>=|<=|!=|!~|[=~<>(),])|([^\\s=~<>!(),\"']+))");

    private final List<String> tokens;
    private int next;

    private Tokens(List<String> tokens) {
        this.tokens = tokens;
    }

    static Tokens of(String query) throws CqlSyntaxException {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        int at = 0;
        while (at < query.length()) {
            if (query.substring(at).isBlank()) {
                break;
            }
            if (!matcher.find(at) || matcher.start() != at) {
                throw new CqlSyntaxException("Could not parse cql : " + query);
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        return new Tokens(tokens);
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    /** The next token in lower case without taking it; empty at the end. */
    String peek() {
        return atEnd() ? "" : tokens.get(next).toLowerCase(Locale.ROOT);
    }

    /** Takes the next token if it is this one. */
    boolean take(String expected) {
        if (peek().equals(expected)) {
            next++;
            return true;
        }
        return false;
    }

    void require(String expected) throws CqlSyntaxException {
        if (!take(expected)) {
            throw new CqlSyntaxException(
                    "Could not parse cql : expected '" + expected + "' but found '" + peek() + "'");
        }
    }

    String take() throws CqlSyntaxException {
        if (atEnd()) {
            throw new CqlSyntaxException("Could not parse cql : unexpected end of query");
        }
        String token = tokens.get(next);
        next++;
        return token;
    }

    /** Takes a value: a quoted string without its quotes and escapes, or a word. */
    String takeValue() throws CqlSyntaxException {
        String token = take();
        if (token.startsWith("\"") || token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (token.length() == 1 && "=~<>(),".contains(token)) {
            throw new CqlSyntaxException("Could not parse cql : unexpected '" + token + "'");
        }
        return token;
    }
}
