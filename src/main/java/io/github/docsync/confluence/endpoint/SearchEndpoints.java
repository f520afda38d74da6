package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.FoundContent;
import io.github.docsync.confluence.wire.SearchResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Search by CQL. */
public final class SearchEndpoints {
    private SearchEndpoints() {}

    /** v1 {@code GET /search?cql=}. Slices may be short, even empty, before the end. */
    public static Endpoint<Slice<SearchResult>> search(String cql) {
        return Endpoint.of(Method.GET, Api.V1, "search for " + cql, Readers.slice(SearchResult.class), "/search")
                .query("cql", cql)
                .query("limit", PageEndpoints.SLICE);
    }

    /**
     * v1 {@code GET /content/search?cql=} for these contents, with their labels, up to 25 attachments each, and the content properties with
     * these keys, which must have no dots.
     */
    public static Endpoint<Slice<FoundContent>> withExtras(List<String> ids, Collection<String> properties) {
        String action = "search for labels and attachments";
        List<String> expand = new ArrayList<>(List.of("space", "metadata.labels", "children.attachment"));
        properties.forEach(key -> expand.add("metadata.properties." + key));
        return Endpoint.of(Method.GET, Api.V1, action, Readers.slice(FoundContent.class), "/content/search")
                .query("cql", "id in (" + String.join(", ", ids) + ")")
                .query("limit", PageEndpoints.SLICE)
                .queryAll("expand", expand);
    }

    /** A text as a CQL string: quoted, with quotes and backslashes escaped. */
    public static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
