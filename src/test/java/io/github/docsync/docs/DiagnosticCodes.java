package io.github.docsync.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the codes of diagnostics where the sources make them. */
final class DiagnosticCodes {
    /** A call that makes a diagnostic, and which of its arguments is the code. */
    private record Maker(Pattern call, int argument) {}

    private static final List<Maker> MAKERS = List.of(
            new Maker(Pattern.compile("\\bDiagnostic\\.(?:error|warning)\\("), 0),
            new Maker(Pattern.compile("\\bnew Diagnostic\\("), 1),
            new Maker(Pattern.compile("\\bmistakes\\.(?:add|warn)\\("), 0),
            new Maker(Pattern.compile("\\bcontext\\.(?:warn|fail)\\("), 1));
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) =\\s+\"([a-z0-9-]+)\";");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+)\"");
    private static final Pattern NAME = Pattern.compile("(?:\\b(\\w+)\\.)?\\b([A-Z][A-Z_]+)\\b");

    private DiagnosticCodes() {}

    static SortedSet<String> in(Map<String, String> sources) {
        Map<String, String> constants = new TreeMap<>();
        sources.forEach((file, text) -> CONSTANT.matcher(text)
                .results()
                .forEach(found -> constants.put(type(file) + "." + found.group(1), found.group(2))));
        SortedSet<String> codes = new TreeSet<>();
        sources.forEach((file, text) -> {
            for (Maker maker : MAKERS) {
                Matcher call = maker.call().matcher(text);
                while (call.find()) {
                    List<String> arguments = arguments(text, call.end());
                    if (arguments.size() > maker.argument()) {
                        codes.addAll(codes(arguments.get(maker.argument()), type(file), constants));
                    }
                }
            }
        });
        return codes;
    }

    /** The codes that an argument can be: a literal, a constant, or a choice between such. */
    private static List<String> codes(String argument, String type, Map<String, String> constants) {
        List<String> codes = new ArrayList<>();
        LITERAL.matcher(argument).results().forEach(found -> codes.add(found.group(1)));
        NAME.matcher(argument).results().forEach(found -> {
            String owner = found.group(1) == null ? type : found.group(1);
            String code = constants.get(owner + "." + found.group(2));
            if (code != null) {
                codes.add(code);
            }
        });
        return codes;
    }

    private static List<String> arguments(String text, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(') {
                depth++;
            } else if ((c == ',' && depth == 0) || (c == ')' && --depth < 0)) {
                arguments.add(text.substring(from, i).strip());
                from = i + 1;
                if (depth < 0) {
                    return arguments;
                }
            }
        }
        return arguments;
    }

    private static String type(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    }
}
