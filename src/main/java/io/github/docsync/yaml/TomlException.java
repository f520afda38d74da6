package io.github.docsync.yaml;

import io.github.docsync.model.SourceLocation;

/** TOML that cannot be read on from a place. */
final class TomlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;
    private final String problem;
    private final String remedy;

    TomlException(SourceLocation location, String problem, String remedy) {
        super(problem);
        this.location = location;
        this.problem = problem;
        this.remedy = remedy;
    }

    SourceLocation location() {
        return location;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
