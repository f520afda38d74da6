package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.SearchResult;

/** Search by CQL. */
public final class SearchEndpoints {
    private SearchEndpoints() {}

    /** v1 {@code GET /search?cql=}. Slices may be short, even empty, before the end. */
    public static Endpoint<Slice<SearchResult>> search(String cql) {
        return Endpoint.of(Method.GET, Api.V1, "search for " + cql, Readers.slice(SearchResult.class), "/search")
                .query("cql", cql)
                .query("limit", PageEndpoints.SLICE);
    }

    /** A text as a CQL string: quoted, with quotes and backslashes escaped. */
    public static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
