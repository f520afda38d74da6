package io.github.docsync.convert.diagram;

/** The browser did not do what it was told. */
final class BrowserException extends Exception {
    private static final long serialVersionUID = 1L;

    BrowserException(String message) {
        super(message);
    }
}
