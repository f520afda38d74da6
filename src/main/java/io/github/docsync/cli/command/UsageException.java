package io.github.docsync.cli.command;

/** The command line asks for something that makes no sense; the message says what would. */
public final class UsageException extends RuntimeException {
    public UsageException(String message) {
        super(message);
    }
}
