package io.github.docsync.state;

import io.github.docsync.storage.canonical.Canonical;
import io.github.docsync.storage.canonical.StoredBody;

/**
 * The hash of a body in its canonical form as it is remembered, preceded by the number of that form: when a later docsync changes the
 * form, hashes of the form before say nothing, and must not make every page look edited.
 */
public final class BodyHash {
    static final String FORM = Canonical.FORM + ":";

    private BodyHash() {}

    /** The hash of a body as this program makes it. */
    public static String of(StoredBody body) {
        return FORM + PartHashes.brief(body.hash());
    }

    /** What is kept of a remembered hash that an earlier docsync wrote at greater length. */
    static String shortened(String remembered) {
        int end = remembered.indexOf(':') + 1;
        return remembered.substring(0, end) + ShortHash.of(remembered.substring(end));
    }

    /** Whether a remembered hash is that of this body; false as well where that cannot be told. */
    public static boolean isOf(StoredBody body, String remembered) {
        return isComparable(remembered) && of(body).equals(remembered);
    }

    /** Whether a remembered hash can be compared with those that this program makes; an empty one cannot. */
    public static boolean isComparable(String remembered) {
        return remembered.startsWith(FORM);
    }
}
