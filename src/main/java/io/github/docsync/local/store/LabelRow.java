package io.github.docsync.local.store;

/** A label. */
public record LabelRow(long id, String prefix, String name) {}
