package io.github.docsync.state;

/** A newer docsync wrote this state; reading it with this one could lose what it means. */
public final class NewerFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerFormatException(int format, int known) {
        super("the state in Confluence has format " + format + ", and this docsync knows formats up to " + known);
    }
}
