package io.github.docsync.cli;

/** The exit codes of the command; scripts rely on them. */
final class ExitCode {
    /** Done, and Confluence is in step with Git. */
    static final int IN_STEP = 0;
    /** Something failed: the network, the server, credentials, a page that was not accepted. */
    static final int FAILED = 1;
    /** Wrong usage, manifest or content; nothing was sent. */
    static final int INVALID_INPUT = 2;
    /** docsync refused, in order to protect something. */
    static final int REFUSED = 3;
    /** {@code plan --detailed-exitcode} only: there are changes to publish. */
    static final int CHANGES = 4;

    private ExitCode() {}
}
