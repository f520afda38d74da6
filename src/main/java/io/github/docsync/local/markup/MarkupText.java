package io.github.docsync.local.markup;

/** Text, with entities resolved. */
public record MarkupText(String value) implements Node {}
