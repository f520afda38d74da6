package io.github.docsync.storage;

/** A value as it stands in an attribute of a stored body, for finding it there without parsing. */
public final class StoredAttribute {
    private StoredAttribute() {}

    /** The value in its quotation marks. */
    public static String quoted(String value) {
        return "\"" + value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"";
    }
}
