package io.github.docsync.local.markup;

/** A part of a body: an element, text, or a CDATA section. */
public sealed interface Node permits MarkupElement, MarkupText, CharacterData {}
