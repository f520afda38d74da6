package io.github.docsync.local.markup;

/** A CDATA section; sections that follow one another directly are read as one. */
public record CharacterData(String value) implements Node {}
