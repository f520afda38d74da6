package io.github.docsync.manifest;

/** Whether a link that leads nowhere holds its page. */
public enum BrokenLinkPolicy {
    FAIL,
    WARN
}
