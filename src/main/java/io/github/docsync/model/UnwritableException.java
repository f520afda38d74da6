package io.github.docsync.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A result that could not be written; the message names where it was to go, why not, and what to do. */
public final class UnwritableException extends RuntimeException {
    public UnwritableException(String target, IOException cause) {
        super("cannot write " + target + ": " + why(cause) + "; " + remedy(cause), cause);
    }

    private static String remedy(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "create it, or write somewhere else";
        }
        return cause instanceof AccessDeniedException
                ? "check its permissions, or write somewhere else"
                : "make room or write somewhere else";
    }

    private static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
