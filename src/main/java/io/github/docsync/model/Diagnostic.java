package io.github.docsync.model;

/**
 * Something that a person should know about their input.
 *
 * @param severity whether it stops the run
 * @param code a stable, documented, kebab-case name such as {@code link-broken}; never reused for something else
 * @param location where it is
 * @param problem what is wrong, without a closing full stop
 * @param remedy what to do about it, without a closing full stop
 */
public record Diagnostic(Severity severity, String code, SourceLocation location, String problem, String remedy) {
    public static Diagnostic error(String code, SourceLocation location, String problem, String remedy) {
        return new Diagnostic(Severity.ERROR, code, location, problem, remedy);
    }

    public static Diagnostic warning(String code, SourceLocation location, String problem, String remedy) {
        return new Diagnostic(Severity.WARNING, code, location, problem, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether it says that something is not as it should be: a mistake or a warning. */
    public boolean isAdverse() {
        return severity != Severity.INFO;
    }

    /** {@code file:line:column: what is wrong; what to do}, the form that editors and CI logs recognise. */
    @Override
    public String toString() {
        return location + ": " + problem + "; " + remedy;
    }
}
