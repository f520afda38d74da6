package io.github.docsync;

/** The version of this program, from its jar. */
public final class ProductVersion {
    private ProductVersion() {}

    /** Such as {@code 0.1.0}; {@code development} when it runs from class files. */
    public static String current() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
