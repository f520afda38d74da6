package io.github.docsync.storage;

/** A body is not well-formed storage format. The message names the place as {@code line 11, column 7: …}. */
public final class StorageSyntaxException extends RuntimeException {
    private final int line;
    private final int column;
    private final String problem;

    /**
     * @param line 1-based
     * @param column 1-based, in UTF-16 units
     * @param problem what is wrong, as a sentence
     */
    public StorageSyntaxException(int line, int column, String problem) {
        super("line " + line + ", column " + column + ": " + problem);
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }
}
