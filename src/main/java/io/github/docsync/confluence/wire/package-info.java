/**
 * What travels between docsync and Confluence: one record per JSON object of the REST API, and the one way to read and write them.
 *
 * <p>Names follow Atlassian's OpenAPI documents. Everything that a server may leave out is nullable, unknown members are ignored, and
 * unknown enumeration values are read as {@code UNKNOWN}, so that an addition on Atlassian's side breaks nothing here.
 */
@NullMarked
package io.github.docsync.confluence.wire;

import org.jspecify.annotations.NullMarked;
