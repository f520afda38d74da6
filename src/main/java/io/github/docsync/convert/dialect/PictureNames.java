package io.github.docsync.convert.dialect;

import java.util.regex.Pattern;

/** Tells pictures by their names. */
final class PictureNames {
    private static final Pattern PICTURE = Pattern.compile("(?i)[.](?:png|jpe?g|gif|svg|webp|avif)$");

    private PictureNames() {}

    /** Whether a path or an address names a picture. */
    static boolean isPicture(String path) {
        return PICTURE.matcher(path).find();
    }
}
