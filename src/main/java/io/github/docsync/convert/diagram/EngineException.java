package io.github.docsync.convert.diagram;

/** An engine cannot draw anything on this machine. */
final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    EngineException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
