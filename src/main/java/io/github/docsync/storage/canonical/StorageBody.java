package io.github.docsync.storage.canonical;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.OwnSpace;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;
import java.lang.ref.SoftReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body in storage format: its text, and what is made of the text when it is first asked for and then kept, so that whoever looks at a
 * body need not parse it again. Parsed document and canonical form are kept softly: of thousands of bodies, those go that memory has no
 * room for, and are made again if need be. Thread-safe. Two bodies are equal if their texts are.
 */
public final class StorageBody {
    /** A body without anything in it. */
    public static final StorageBody EMPTY = new StorageBody("");

    private final String text;
    private @Nullable SoftReference<StorageDocument> document;
    private @Nullable SoftReference<String> canonical;
    private @Nullable StorageSyntaxException mistake;
    private @Nullable Hash hash;

    private StorageBody(String text) {
        this.text = text;
    }

    /** The body with this text. */
    public static StorageBody of(String text) {
        return text.isEmpty() ? EMPTY : new StorageBody(text);
    }

    /** As it is stored and sent. */
    public String text() {
        return text;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether a word of the markup is in the text at all, before the text is parsed for it. */
    public boolean mentions(String word) {
        return text.contains(word);
    }

    /**
     * The parsed text.
     *
     * @throws StorageSyntaxException if it is not well-formed, which neither Confluence nor our converter makes
     */
    public synchronized StorageDocument document() {
        if (mistake != null) {
            throw mistake;
        }
        StorageDocument kept = document == null ? null : document.get();
        if (kept == null) {
            try {
                kept = StorageParser.parse(text);
            } catch (StorageSyntaxException e) {
                mistake = e;
                throw e;
            }
            document = new SoftReference<>(kept);
        }
        return kept;
    }

    /** The parsed text; empty if it is not well-formed. */
    public Optional<StorageDocument> wellFormed() {
        try {
            return Optional.of(document());
        } catch (StorageSyntaxException e) {
            return Optional.empty();
        }
    }

    /** The {@link Canonical} form; a body that is not well-formed stands for itself. */
    public synchronized String canonical() {
        String kept = canonical == null ? null : canonical.get();
        if (kept == null) {
            kept = wellFormed().map(Canonical::of).orElse(text);
            canonical = new SoftReference<>(kept);
        }
        return kept;
    }

    /** The hash of the canonical form. */
    public synchronized Hash hash() {
        if (hash == null) {
            hash = Hash.of(canonical());
        }
        return hash;
    }

    /** The same body with links of its own space as links that name no space. */
    public StorageBody withoutSpace(String spaceKey) {
        return mentions(OwnSpace.KEY)
                ? wellFormed()
                        .map(parsed -> of(OwnSpace.without(parsed, spaceKey).toStorage()))
                        .orElse(this)
                : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StorageBody body && body.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Its length, since a whole body in a message helps nobody. */
    @Override
    public String toString() {
        return "StorageBody[" + text.length() + " characters]";
    }
}
