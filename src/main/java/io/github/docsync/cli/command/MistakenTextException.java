package io.github.docsync.cli.command;

/** A text that a command was given has a mistake; the message names the file, the place and what to do. Nothing was sent. */
public final class MistakenTextException extends RuntimeException {
    public MistakenTextException(String message) {
        super(message);
    }
}
