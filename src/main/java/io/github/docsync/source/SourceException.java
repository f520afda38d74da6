package io.github.docsync.source;

import org.jspecify.annotations.Nullable;

/** The files cannot be read as asked. The message is one line: what is wrong; what to do. */
public class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    public SourceException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    public SourceException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + "; " + remedy, cause);
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
