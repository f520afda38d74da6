package io.github.docsync.storage.carry;

import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import io.github.docsync.storage.carry.InlineComments.Carried;
import io.github.docsync.storage.carry.InlineComments.MarkedText;
import java.util.List;
import java.util.Map;

/** Carrying between texts, for tests that look at texts alone. */
public final class CarriedText {
    private CarriedText() {}

    public static Carried comments(String stored, String wanted) {
        return InlineComments.carry(StoredBody.of(stored), StorageBody.parse(wanted));
    }

    public static String tasks(String stored, String wanted, Map<String, Boolean> published) {
        return TaskStates.carry(StoredBody.of(stored), StorageBody.parse(wanted), published)
                .text();
    }

    static Map<String, Boolean> tasks(String body) {
        return TaskStates.of(StoredBody.of(body));
    }

    /** The comments that have a marker in the body, in document order. */
    static List<MarkedText> markers(String body) {
        return MarkableText.of(StorageParser.parse(body), new TokenDictionary()).textByRef().entrySet().stream()
                .map(comment -> new MarkedText(comment.getKey(), comment.getValue()))
                .toList();
    }
}
