package io.github.docsync.storage.canonical;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.StorageSyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text in place of a body that is not well-formed storage format. It can be compared, kept and sent back, and nothing else. */
public final class MalformedBody implements StoredBody {
    private final String text;
    private final StorageSyntaxException mistake;

    MalformedBody(String text, StorageSyntaxException mistake) {
        this.text = text;
        this.mistake = mistake;
    }

    @Override
    public String text() {
        return text;
    }

    /** Where and why it is not well-formed. */
    public StorageSyntaxException mistake() {
        return mistake;
    }

    @Override
    public Optional<StorageBody> wellFormed() {
        return Optional.empty();
    }

    @Override
    public String canonical() {
        return text;
    }

    @Override
    public Hash hash() {
        return Hash.of(text);
    }

    @Override
    public StoredBody withoutSpace(String spaceKey) {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MalformedBody body && body.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Its mistake, since a whole body in a message helps nobody. */
    @Override
    public String toString() {
        return "MalformedBody[" + mistake.getMessage() + "]";
    }
}
