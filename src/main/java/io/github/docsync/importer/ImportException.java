package io.github.docsync.importer;

/** An import that cannot begin: what is asked for does not exist or makes no sense. The message says what to do. */
public final class ImportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImportException(String message) {
        super(message);
    }
}
