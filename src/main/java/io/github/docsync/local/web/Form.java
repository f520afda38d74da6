package io.github.docsync.local.web;

import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a form that was sent. */
record Form(Map<String, String> fields) {
    /**
     * The form, when one of our own pages sent it.
     *
     * @param token what our own pages hold
     * @throws Refusal 403 for one from elsewhere
     */
    static Form of(Call call, String token) {
        Form form = of(call);
        if (!form.field("token").equals(token)) {
            throw Refusal.forbidden("This form is not from the running server. Go back, reload and try again.");
        }
        return form;
    }

    private static Form of(Call call) {
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
