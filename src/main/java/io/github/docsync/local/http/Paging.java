package io.github.docsync.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.content.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Cuts lists into pages as the v2 API does: {@code limit} and an opaque {@code cursor}; where more follows,
 * {@code _links.next} and a {@code Link} header hold a path that starts with {@code /wiki} whichever way the caller
 * came in.
 */
public final class Paging {
    public static final int DEFAULT_LIMIT = 25;
    public static final int MAX_LIMIT = 250;
    private static final String CURSOR = "cursor";

    private Paging() {}

    /** One page of a list with the default limit of 25. */
    public static <T> HttpReply page(Call call, List<T> all, Function<T, ? extends JsonNode> wire) {
        return page(call, all, DEFAULT_LIMIT, MAX_LIMIT, wire);
    }

    /** One page of a list. */
    public static <T> HttpReply page(
            Call call, List<T> all, int defaultLimit, int maxLimit, Function<T, ? extends JsonNode> wire) {
        return page(call, all, defaultLimit, maxLimit, maxLimit, wire);
    }

    /**
     * One page of a list.
     *
     * @param most how many rows come at most, although a higher limit is taken
     */
    public static <T> HttpReply page(
            Call call, List<T> all, int defaultLimit, int maxLimit, int most, Function<T, ? extends JsonNode> wire) {
        return page(
                call,
                all,
                defaultLimit,
                maxLimit,
                most,
                (shown, results) -> shown.forEach(item -> results.add(wire.apply(item))));
    }

    /** One page of a list, whose rows are made together, with the default limit of 25. */
    public static <T> HttpReply pageTogether(Call call, List<T> all, BiConsumer<List<T>, ArrayNode> wire) {
        return page(call, all, DEFAULT_LIMIT, MAX_LIMIT, MAX_LIMIT, wire);
    }

    private static <T> HttpReply page(
            Call call, List<T> all, int defaultLimit, int maxLimit, int most, BiConsumer<List<T>, ArrayNode> wire) {
        int limit = Math.min(most, call.number("limit", defaultLimit, 1, maxLimit));
        int from = Math.min(call.query(CURSOR).map(Paging::offset).orElse(0), all.size());
        int to = Math.min(from + limit, all.size());
        ObjectNode body = Json.object();
        wire.accept(all.subList(from, to), body.putArray("results"));
        ObjectNode links = body.putObject("_links");
        Optional<String> next = to < all.size() ? Optional.of(next(call.request(), to, limit)) : Optional.empty();
        next.ifPresent(path -> links.put("next", path));
        links.put("base", call.siteUrl());
        HttpReply reply = HttpReply.ok(body);
        return next.map(path -> reply.with("Link", "<" + path + ">; rel=\"next\""))
                .orElse(reply);
    }

    private static int offset(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Integer.parseInt(Json.parse(text).path("from").asText());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidParameter("Invalid cursor: " + cursor);
        }
    }

    private static String cursor(int offset) {
        byte[] text = Json.bytes(Json.object().put("from", offset));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static String next(Request request, int offset, int limit) {
        StringBuilder path = new StringBuilder("/wiki");
        request.path().forEach(segment -> path.append('/').append(encoded(segment)));
        path.append("?cursor=")
                .append(encoded(cursor(offset)))
                .append("&limit=")
                .append(limit);
        for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
            if (!parameter.getKey().equals(CURSOR) && !parameter.getKey().equals("limit")) {
                parameter
                        .getValue()
                        .forEach(value -> path.append('&')
                                .append(encoded(parameter.getKey()))
                                .append('=')
                                .append(encoded(value)));
            }
        }
        return path.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
