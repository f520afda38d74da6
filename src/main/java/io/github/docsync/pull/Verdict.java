package io.github.docsync.pull;

import io.github.docsync.model.EnumSpelling;

/** What is proved of a page that was pulled. */
public enum Verdict {
    /** The new Markdown gives what stands in Confluence. */
    EXACT,
    /** Something is missing that no reader reads as words; it is named. */
    LOSSY,
    /** Git changed the same lines; the person's version stands on a branch of its own. */
    CONFLICT,
    /** It could not be carried over, and is left out. */
    REFUSED;

    /** As reports name it. */
    public String word() {
        return EnumSpelling.of(this);
    }

    /** Whether the page is on the branch. */
    public boolean isTaken() {
        return this == EXACT || this == LOSSY;
    }
}
