package io.github.docsync.local.http;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The routes as a tree of path segments. One table serves all three ways in, so paths start below {@code /wiki}; and
 * finding a route costs the same however many there are.
 */
public final class Router {
    private final Segment root = new Segment();
    private final Set<String> routes = new TreeSet<>();

    private static final class Segment {
        private final Map<String, Segment> literal = new HashMap<>();
        private final Map<String, Route> routes = new HashMap<>();
        private @Nullable Segment variable;
        private String name = "";
    }

    /**
     * A route that was found.
     *
     * @param variables the values of the path's variables
     */
    public record Match(Route route, Map<String, String> variables) {}

    /**
     * Adds a route.
     *
     * @param template such as {@code /api/v2/pages/{id}}
     * @param scopes any one of which will do, separated by spaces; empty for none
     */
    public void add(String method, String template, String scopes, Handler handler) {
        Segment at = root;
        for (String part : parts(template)) {
            if (part.startsWith("{")) {
                Segment next = at.variable == null ? new Segment() : at.variable;
                next.name = part.substring(1, part.length() - 1);
                at.variable = next;
                at = next;
            } else {
                at = at.literal.computeIfAbsent(part, unused -> new Segment());
            }
        }
        routes.add(method + " " + template);
        List<String> any = scopes.isEmpty() ? List.of() : List.of(scopes.split(" "));
        if (at.routes.put(method, new Route(any, handler)) != null) {
            throw new IllegalArgumentException("two routes for " + method + " " + template);
        }
    }

    /** All routes as method and template, such as {@code GET /api/v2/pages/{id}}. */
    public Set<String> routes() {
        return Collections.unmodifiableSet(routes);
    }

    private static List<String> parts(String template) {
        return List.of(template.substring(1).split("/"));
    }

    /** The route for a path given as decoded segments; a literal segment goes before a variable. */
    public Optional<Match> find(String method, List<String> path) {
        Map<String, String> variables = new TreeMap<>();
        Segment found = find(root, path, 0, variables);
        Route route = found == null ? null : found.routes.get(method);
        return route == null ? Optional.empty() : Optional.of(new Match(route, variables));
    }

    private static @Nullable Segment find(Segment at, List<String> path, int depth, Map<String, String> variables) {
        if (depth == path.size()) {
            return at.routes.isEmpty() ? null : at;
        }
        Segment literal = at.literal.get(path.get(depth));
        if (literal != null) {
            Segment found = find(literal, path, depth + 1, variables);
            if (found != null) {
                return found;
            }
        }
        if (at.variable == null) {
            return null;
        }
        Segment found = find(at.variable, path, depth + 1, variables);
        if (found != null) {
            variables.put(at.variable.name, path.get(depth));
        }
        return found;
    }
}
