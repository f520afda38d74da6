package io.github.docsync.model;

/** A commit's id as people read it, with the seven digits that {@code git} shows as well. */
public final class ShortCommit {
    private static final int DIGITS = 7;

    private ShortCommit() {}

    /** The first digits of an id; all of one that is shorter. */
    public static String of(String commit) {
        return commit.substring(0, Math.min(DIGITS, commit.length()));
    }
}
