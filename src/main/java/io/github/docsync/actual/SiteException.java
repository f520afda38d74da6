package io.github.docsync.actual;

/** The site is not as the manifest says: a space, parent or page that it names cannot be seen. */
public final class SiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    public SiteException(String problem, String remedy) {
        super(problem + "; " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong, without a closing full stop. */
    public String problem() {
        return problem;
    }

    /** What to do about it, without a closing full stop. */
    public String remedy() {
        return remedy;
    }
}
