package io.github.docsync.apply;

/** Confluence did not do what it was asked, and more can be said of it than that. */
final class FailedException extends StepException {
    private static final long serialVersionUID = 1L;

    FailedException(String problem, String remedy) {
        super(problem, remedy);
    }
}
