package io.github.docsync.local.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request, read whole.
 *
 * @param path decoded segments below {@code /wiki}
 * @param query the values of each query parameter
 * @param headers by lower-case name
 * @param body the bytes sent; empty for a multipart form
 * @param uploads the parts of a multipart form
 */
@SuppressWarnings("ArrayRecordComponent") // requests are never compared
public record Request(
        String method,
        List<String> path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        byte[] body,
        List<Upload> uploads) {
    public Request {
        path = List.copyOf(path);
        query = new TreeMap<>(query);
        headers = new TreeMap<>(headers);
        uploads = List.copyOf(uploads);
    }

    /** The same request with files that have names and no content. */
    public Request withEmptyFiles() {
        List<Upload> empty = uploads.stream()
                .map(part -> part.fileName().isEmpty()
                        ? part
                        : new Upload(part.field(), part.fileName(), part.mediaType(), new byte[0]))
                .toList();
        return new Request(method, path, query, headers, body, empty);
    }

    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }
}
