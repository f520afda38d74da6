package io.github.docsync.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The version of this program, from its jar. */
public final class ProductVersion {
    private ProductVersion() {}

    /** Such as {@code 0.1.0}; {@code development} when it runs from class files. */
    public static String current() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The commit that this program was built from, as far as its jar tells it; null where it does not. */
    public static @Nullable String commit() {
        String place = String.valueOf(ProductVersion.class.getResource("ProductVersion.class"));
        int end = place.indexOf("!/");
        if (end < 0) {
            return null;
        }
        try (InputStream stream = URI.create(place.substring(0, end) + "!/META-INF/MANIFEST.MF")
                .toURL()
                .openStream()) {
            String commit = new Manifest(stream).getMainAttributes().getValue("Implementation-Build");
            return commit == null || commit.isBlank() ? null : commit;
        } catch (IOException e) {
            return null;
        }
    }
}
