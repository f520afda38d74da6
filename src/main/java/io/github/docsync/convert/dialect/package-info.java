/**
 * Dialects: what site generators and wikis add to Markdown, one class for each, and how a folder's dialects are recognised. A dialect
 * says which files are a folder's page, how its syntax is written in Markdown, how links are found, and what its navigation says.
 */
@NullMarked
package io.github.docsync.convert.dialect;

import org.jspecify.annotations.NullMarked;
