package io.github.docsync.model;

/**
 * A place in a file that a person can open.
 *
 * @param file the file as the user would name it, usually relative to the repository's root
 * @param line counted from 1; 0 where only the file is known
 * @param column counted from 1 in UTF-16 units; 0 where only the line is known
 */
public record SourceLocation(String file, int line, int column) {
    /** A location that names a whole file. */
    public static SourceLocation of(String file) {
        return new SourceLocation(file, 0, 0);
    }

    /** {@code file:line:column}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
