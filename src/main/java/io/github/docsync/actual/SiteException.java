package io.github.docsync.actual;

/** The site is not as the manifest says: a space, parent or page that it names cannot be seen. */
public final class SiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names what is wrong and what to do about it.
     *
     * @param problem without a closing full stop, as the remedy
     */
    public SiteException(String problem, String remedy) {
        super(problem + "; " + remedy);
    }
}
