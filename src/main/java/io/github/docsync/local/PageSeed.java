package io.github.docsync.local;

/**
 * A page that a local Confluence has from its start: it stands for a page of the real site that others name by its id. Left as it is
 * where something has that id already.
 *
 * @param id its content id
 * @param space the key of its space, which must be among the settings' spaces
 */
public record PageSeed(long id, String space) {
    /** What readers see. */
    String title() {
        return "Page " + id;
    }
}
