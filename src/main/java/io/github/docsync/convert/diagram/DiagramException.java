package io.github.docsync.convert.diagram;

/** A diagram's source has a mistake, or asks for too much. */
final class DiagramException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line the line of the source, from 1; 0 where it is not known */
    DiagramException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The source may be right, but what draws here does not know its kind. */
    static DiagramException unknownKind(String message) {
        return new DiagramException(message, -1);
    }

    boolean isUnknownKind() {
        return line < 0;
    }

    int line() {
        return line;
    }
}
