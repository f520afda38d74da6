package io.github.docsync.local.store;

/** A label. */
public record Label(long id, String prefix, String name) {}
