package io.github.docsync;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PathGlob;
import org.jspecify.annotations.Nullable;

/** The part of a manifest that a request is about. */
final class OnlyGlob {
    private OnlyGlob() {}

    /** The request's glob as one of paths in the repository; null where everything is meant. */
    static @Nullable PathGlob of(SyncRequest request, Manifest manifest) {
        String only = request.only();
        if (only == null) {
            return null;
        }
        String folder = manifest.folder().isRoot()
                ? ""
                : PathGlob.quote(manifest.folder().value()) + "/";
        return new PathGlob(folder + only);
    }
}
