package io.github.docsync.convert.diagram;

/** The machine had no time to draw a diagram; trying again may help. */
final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;

    BusyException(String problem) {
        super(problem);
    }
}
