package io.github.docsync.local.api;

import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.http.Call;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds the content that a path or a body names, as far as the caller may see it. */
record Lookup(ContentContext site) {
    private static final Set<ContentKind> ALL = EnumSet.allOf(ContentKind.class);

    /**
     * The content of a path variable.
     *
     * @throws Refusal 404 when there is none of these kinds that the caller may see
     */
    ContentRow required(Call call, String variable, Set<ContentKind> kinds) {
        String id = call.variable(variable);
        return find(call, id, kinds).orElseThrow(() -> missing(id, kinds));
    }

    ContentRow required(Call call, String variable, ContentKind kind) {
        return required(call, variable, Set.of(kind));
    }

    /** What is wrong when nothing is found, in the words that Confluence has for each kind. */
    static Refusal missing(String id, Set<ContentKind> kinds) {
        if (kinds.contains(ContentKind.PAGE)) {
            return Refusal.notFound("Cannot find a page with id [" + id + "]");
        }
        return Refusal.notFound("Content with id: [" + id + "] not found");
    }

    /** Content by its id on the wire; attachments are found with and without their prefix. */
    Optional<ContentRow> find(Call call, String wireId, Set<ContentKind> kinds) {
        boolean prefixed = wireId.startsWith("att");
        return Call.parseId(prefixed ? wireId.substring(3) : wireId)
                .flatMap(id -> site.find(id, kinds))
                .filter(call::sees);
    }

    /** Content of any kind that a v1 path names. */
    ContentRow any(Call call, String variable) {
        String id = call.variable(variable);
        return find(call, id, ALL)
                .orElseThrow(() -> Refusal.notFound("No content found with id: ContentId{id=" + id + "}"));
    }
}
