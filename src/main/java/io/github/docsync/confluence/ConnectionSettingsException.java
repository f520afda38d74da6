package io.github.docsync.confluence;

/** The environment does not say, or says wrongly, how Confluence is to be reached. Nothing was sent. Never holds a secret. */
public class ConnectionSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final String remedy;

    public ConnectionSettingsException(String problem, String remedy) {
        super(problem + "; " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** The next step. */
    public String remedy() {
        return remedy;
    }
}
