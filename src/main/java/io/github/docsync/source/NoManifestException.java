package io.github.docsync.source;

/** Where the manifest should stand, there is none. */
public final class NoManifestException extends SourceException {
    private static final long serialVersionUID = 1L;

    NoManifestException(String problem, String remedy) {
        super(problem, remedy);
    }
}
