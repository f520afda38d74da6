package io.github.docsync;

/** How a command ended, for scripts. */
public enum ExitStatus {
    /** Git and Confluence are in step, or the plan could be made. */
    IN_STEP(0),
    /** Something failed. */
    FAILED(1),
    /** Wrong usage or manifest, or in a strict run any warning; nothing was sent. */
    BAD_INPUT(2),
    /** Refused in order to protect something; the report says what. */
    REFUSED(3),
    /** The plan holds changes; only where {@code --detailed-exitcode} asks for it. */
    CHANGES(4),
    /** Stopped by Ctrl-C or by the end of its job. */
    INTERRUPTED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The process's exit code. */
    public int code() {
        return code;
    }
}
