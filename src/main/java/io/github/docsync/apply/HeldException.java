package io.github.docsync.apply;

/** A page is left alone, because going on could destroy what a person did. */
final class HeldException extends StepException {
    private static final long serialVersionUID = 1L;

    HeldException(String problem, String remedy) {
        super(problem, remedy);
    }
}
