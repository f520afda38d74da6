package io.github.docsync.manifest;

import org.jspecify.annotations.Nullable;

/** The part of a manifest that a request is about. */
public final class OnlyGlob {
    private OnlyGlob() {}

    /** A glob of paths relative to the manifest's folder, as one of paths in the repository; null where everything is meant. */
    public static @Nullable PathGlob of(@Nullable String only, Manifest manifest) {
        if (only == null) {
            return null;
        }
        String folder = manifest.folder().isRoot()
                ? ""
                : PathGlob.quote(manifest.folder().value()) + "/";
        return new PathGlob(folder + only);
    }
}
