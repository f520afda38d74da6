package io.github.docsync.confluence.transport;

import io.github.docsync.confluence.endpoint.Api;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.Method;
import java.util.List;

/**
 * The OAuth 2.0 scopes that a call needs, as Atlassian's OpenAPI documents name them. The REST API v2 takes granular scopes only; classic
 * ones are answered with {@code scope does not match}.
 */
public final class Scopes {
    /**
     * What the calls to a path touch.
     *
     * @param pathPart the first rule whose part occurs in the path decides, so the narrower stand first
     * @param object what is read, written or deleted
     * @param besideWrites what a write needs to read besides, or empty
     */
    private record Rule(String pathPart, String object, String besideWrites) {}

    private static final List<Rule> RULES = List.of(
            new Rule("/direct-children", "hierarchical-content", ""),
            new Rule("/descendants", "hierarchical-content", ""),
            new Rule("/ancestors", "content.metadata", ""),
            new Rule("/content/convert-ids-to-types", "content.metadata", ""),
            new Rule("/longtask", "content.metadata", ""),
            new Rule("footer-comments", "comment", ""),
            new Rule("inline-comments", "comment", ""),
            new Rule("/comments", "comment", ""),
            new Rule("/custom-content/{id}/attachments", "attachment", ""),
            new Rule("/custom-content", "custom-content", ""),
            new Rule("/child/attachment", "attachment", "content-details"),
            new Rule("/attachments", "attachment", ""),
            new Rule("/spaces/{id}/content/labels", "space", ""),
            new Rule("/content/{id}/label", "label", "label"),
            new Rule("/users-bulk", "user", ""),
            new Rule("/user/", "content-details", ""),
            new Rule("/search", "content-details", ""),
            new Rule("/tasks", "task", ""),
            new Rule("/folders", "folder", ""),
            new Rule("/whiteboards", "whiteboard", ""),
            new Rule("/databases", "database", ""),
            new Rule("/embeds", "embed", ""),
            new Rule("/restriction", "content-details", ""),
            new Rule("/content/archive", "page", "content.metadata"),
            new Rule("/content", "page", ""),
            new Rule("/pages", "page", ""),
            new Rule("/blogposts", "page", ""),
            new Rule("/spaces", "space", ""),
            new Rule("/labels", "label", ""));

    private Scopes() {}

    /** The granular scopes, such as {@code read:page:confluence}; empty where none are known. */
    public static List<String> needed(Endpoint<?> endpoint) {
        if (endpoint.api() != Api.V1 && endpoint.api() != Api.V2) {
            return List.of();
        }
        return RULES.stream()
                .filter(rule -> endpoint.path().contains(rule.pathPart()))
                .findFirst()
                .map(rule -> scopes(rule, endpoint))
                .orElse(List.of());
    }

    private static List<String> scopes(Rule rule, Endpoint<?> endpoint) {
        if (endpoint.isRead()) {
            return List.of(scope("read", rule.object()));
        }
        if (endpoint.path().contains("/properties")) {
            return List.of(scope("read", rule.object()), scope("write", rule.object()));
        }
        if (endpoint.method() == Method.DELETE) {
            return List.of(scope(endpoint.api() == Api.V1 ? "write" : "delete", rule.object()));
        }
        return rule.besideWrites().isEmpty()
                ? List.of(scope("write", rule.object()))
                : List.of(scope("read", rule.besideWrites()), scope("write", rule.object()));
    }

    private static String scope(String verb, String object) {
        return verb + ":" + object + ":confluence";
    }
}
