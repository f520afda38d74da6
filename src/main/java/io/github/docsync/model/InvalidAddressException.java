package io.github.docsync.model;

/** A text is not the address that is wanted. Never repeats the text, which may hold credentials. */
public final class InvalidAddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final String remedy;

    InvalidAddressException(String problem, String remedy) {
        super(problem + "; " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong; it completes a sentence that begins with the name of the setting. */
    public String problem() {
        return problem;
    }

    /** The next step. */
    public String remedy() {
        return remedy;
    }
}
