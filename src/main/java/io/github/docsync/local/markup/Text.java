package io.github.docsync.local.markup;

/** Text, with entities resolved. */
public record Text(String value) implements Node {}
