package io.github.docsync.storage.canonical;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.StorageSyntaxException;
import java.util.Optional;

/**
 * A body as it came from outside: a {@link StorageBody}, or one that is not well-formed, which neither Confluence nor docsync makes. Two are
 * equal if their texts are.
 */
public sealed interface StoredBody permits StorageBody, MalformedBody {
    /** The body with this text, which is parsed here. */
    static StoredBody of(String text) {
        try {
            return StorageBody.parse(text);
        } catch (StorageSyntaxException e) {
            return new MalformedBody(text, e);
        }
    }

    /** What came back for a body that was sent: that body itself where nothing about it is different. */
    static StoredBody of(String text, StoredBody sent) {
        return text.equals(sent.text()) ? sent : of(text);
    }

    /** As it is stored and sent. */
    String text();

    /** Whether there is nothing in it. */
    default boolean isEmpty() {
        return text().isEmpty();
    }

    /** Whether a word of the markup is in the text at all, which is quickly found out. */
    default boolean mentions(String word) {
        return text().contains(word);
    }

    /** The body if it is well-formed. */
    Optional<StorageBody> wellFormed();

    /** The {@link Canonical} form; a body that is not well-formed stands for itself. */
    String canonical();

    /** The hash of the canonical form. */
    Hash hash();

    /** The same body with links of its own space as links that name no space; one that is not well-formed stays as it is. */
    StoredBody withoutSpace(String spaceKey);
}
