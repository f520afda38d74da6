package io.github.docsync.local.markup;

/** A body that is not well-formed storage format. The message names row and column as Confluence does. */
public final class MalformedMarkupException extends Exception {
    public MalformedMarkupException(String problem, int row, int column) {
        super("Error parsing xhtml: " + problem + "\n at [row,col {unknown-source}]: [" + row + "," + column + "]");
    }
}
