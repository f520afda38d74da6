package io.github.docsync.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A result that could not be written; the message names where it was to go, why not, and what to do. */
public final class UnwritableException extends RuntimeException {
    public UnwritableException(String target, IOException cause) {
        super("cannot write " + target + ": " + why(cause) + "; " + remedy(cause), cause);
    }

    private static String remedy(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "create it, or write somewhere else";
        }
        if (cause instanceof AccessDeniedException) {
            return "check its permissions, or write somewhere else";
        }
        return isFolder(cause) ? "name a file" : "make room or write somewhere else";
    }

    /** Of two files the second is the one that the first was to be renamed to. */
    private static boolean isFolder(IOException cause) {
        return cause instanceof FileSystemException failure
                && Stream.of(failure.getFile(), failure.getOtherFile())
                        .filter(Objects::nonNull)
                        .anyMatch(file -> Files.isDirectory(Path.of(file)));
    }

    private static String why(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (isFolder(cause)) {
            return "it is a folder";
        }
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
