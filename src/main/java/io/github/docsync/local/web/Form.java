package io.github.docsync.local.web;

import io.github.docsync.local.http.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a form that was sent. */
record Form(Map<String, String> fields) {
    static Form of(Call call) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : new String(call.request().body(), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A field with the line ends of a text file; empty text where it is missing. */
    String field(String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n");
    }
}
