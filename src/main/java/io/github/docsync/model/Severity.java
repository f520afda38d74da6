package io.github.docsync.model;

/** How serious a {@link Diagnostic} is. Only {@link #ERROR} stops a run. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
