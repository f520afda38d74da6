package io.github.docsync.site;

/**
 * A content property at a version.
 *
 * @param id its numeric id, which Confluence wants in the address
 * @param version its own version number, which counts apart from the page's
 */
public record PropertyReference(String id, int version) {}
