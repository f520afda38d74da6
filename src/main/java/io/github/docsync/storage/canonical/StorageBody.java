package io.github.docsync.storage.canonical;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.OwnSpace;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.StorageWriter;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A body in storage format, well-formed by the way it came about: a text that was parsed, a document, or what {@link StorageWriter} wrote,
 * which can be nothing else. What is made of it is made when it is first asked for, so that a body that nobody looks at is not parsed, and
 * then kept: the hash for good, the document and the canonical form as long as memory has room, since of thousands of bodies few are needed
 * at a time; of a body that is {@linkplain #keptElsewhere kept elsewhere} none of them longer than somebody uses it. Thread-safe. Two bodies are
 * equal if their texts are.
 */
public final class StorageBody implements StoredBody {
    /** A body without anything in it. */
    public static final StorageBody EMPTY = new StorageBody("", null);

    private final Supplier<String> text;
    private final boolean elsewhere;
    private Reference<@Nullable String> inUse = new WeakReference<>(null);
    private Reference<@Nullable StorageDocument> document;
    private Reference<@Nullable String> canonical = new SoftReference<>(null);
    private @Nullable Hash hash;

    private StorageBody(String text, @Nullable StorageDocument document) {
        this.text = () -> text;
        this.elsewhere = false;
        this.document = new SoftReference<>(document);
    }

    private StorageBody(Supplier<String> text, @Nullable Hash hash) {
        this.text = text;
        this.elsewhere = true;
        this.document = new WeakReference<>(null);
        this.hash = hash;
    }

    /**
     * The body with this text, which is parsed here.
     *
     * @throws StorageSyntaxException if it is not well-formed
     */
    public static StorageBody parse(String text) {
        return text.isEmpty() ? EMPTY : new StorageBody(text, StorageParser.parse(text));
    }

    /** The body that is this document. */
    public static StorageBody of(StorageDocument document) {
        return new StorageBody(document.toStorage(), document.asParsed());
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if an element is still open
     */
    public static StorageBody of(StorageWriter written) {
        return written.isEmpty() ? EMPTY : new StorageBody(written.toString(), null);
    }

    /** The same body without its text, which is asked for when it is needed. */
    public synchronized StorageBody keptElsewhere(Supplier<String> sameText) {
        return new StorageBody(sameText, hash);
    }

    @Override
    public String text() {
        return elsewhere ? textInUse() : text.get();
    }

    private synchronized String textInUse() {
        String used = inUse.get();
        if (used == null) {
            used = text.get();
            inUse = new WeakReference<>(used);
        }
        return used;
    }

    /** The parsed text. */
    public synchronized StorageDocument document() {
        StorageDocument kept = document.get();
        if (kept == null) {
            kept = StorageParser.parse(text());
            document = reference(kept);
        }
        return kept;
    }

    @Override
    public Optional<StorageBody> wellFormed() {
        return Optional.of(this);
    }

    @Override
    public synchronized String canonical() {
        String kept = canonical.get();
        if (kept == null) {
            kept = Canonical.of(document());
            canonical = reference(kept);
        }
        return kept;
    }

    private <T> Reference<@Nullable T> reference(T made) {
        return elsewhere ? new WeakReference<>(made) : new SoftReference<>(made);
    }

    /** The canonical form as a tree; not kept, since only bodies whose forms differ need it. */
    List<StorageNode> canonicalNodes() {
        return Canonical.nodes(document());
    }

    @Override
    public synchronized Hash hash() {
        if (hash == null) {
            hash = Hash.of(canonical());
        }
        return hash;
    }

    @Override
    public StorageBody withoutSpace(String spaceKey) {
        return mentions(OwnSpace.KEY) ? of(OwnSpace.without(document(), spaceKey)) : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StorageBody body && (body == this || body.text().equals(text()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Its length, since a whole body in a message helps nobody. */
    @Override
    public String toString() {
        return "StorageBody[" + text().length() + " characters]";
    }
}
