package io.github.docsync.confluence.wire;

/**
 * One form of a body.
 *
 * @param representation the form's name, such as {@code storage}
 * @param value the markup, or for {@code atlas_doc_format} a JSON document as text
 */
public record BodyContent(String representation, String value) {}
