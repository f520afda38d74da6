package io.github.docsync.manifest;

/** Whether a link that leads nowhere stops the run. */
public enum BrokenLinkPolicy {
    FAIL,
    WARN
}
