package io.github.docsync.model;

/** How serious a {@link Diagnostic} is. Only an {@link #ERROR} keeps something from being published. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
