package io.github.docsync.confluence.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.confluence.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer says, in one line. Four grammars are understood: the {@code errors} of Confluence's REST API v2, the
 * {@code message} of v1, the {@code code} and {@code message} (or {@code error}) of gateways, and the title of an HTML page.
 *
 * @param message in one line, or null where it says nothing that a person can read
 * @param html whether it was a page for browsers
 */
record ServerText(@Nullable String message, boolean html) {
    private static final int LONGEST = 400;
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final Pattern JAVA_EXCEPTION =
            Pattern.compile("^(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error):\\s*");

    static ServerText of(@Nullable String contentType, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("html") || looksLikeHtml(text)) {
            Matcher title = TITLE.matcher(text);
            String name = title.find() ? oneLine(title.group(1)) : "";
            return new ServerText(name.isEmpty() ? "an HTML page" : "an HTML page \"" + name + "\"", true);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                return new ServerText(fromJson(WireJson.mapper().readTree(text)), false);
            } catch (JsonProcessingException e) {
                return new ServerText("JSON that ends early or is malformed", false);
            }
        }
        return new ServerText(text.isEmpty() ? null : oneLine(text), false);
    }

    static boolean looksLikeHtml(String text) {
        String start = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head");
    }

    private static @Nullable String fromJson(JsonNode tree) {
        JsonNode error = tree.path("errors").path(0);
        if (error.isObject()) {
            String title = text(error.path("title"));
            String detail = text(error.path("detail"));
            String message = title == null ? text(error.path("message")) : title;
            return message == null
                    ? detail
                    : detail == null || detail.equals(message) ? message : message + ": " + detail;
        }
        for (JsonNode candidate : new JsonNode[] {
            tree.path("message"),
            tree.path("error").path("message"),
            tree.path("error_description"),
            tree.path("error"),
            tree.path("detail"),
            tree.path("data").path("errors").path(0).path("message").path("key")
        }) {
            String message = text(candidate);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? oneLine(node.textValue()) : null;
    }

    private static String oneLine(String text) {
        String line = JAVA_EXCEPTION.matcher(text.strip()).replaceFirst("").replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
