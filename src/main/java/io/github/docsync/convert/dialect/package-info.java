/**
 * Dialects: what site generators and wikis add to Markdown, one class for each, and how a folder's dialects are recognised. A dialect
 * says which files are a folder's page, how its syntax is written in Markdown, how links are found, and what its navigation says.
 *
 * <p>Begin with {@code Dialect}, what a dialect can say, and {@code Dialects}, the list of all. Its syntax is a list of steps that each
 * write the text anew before it is parsed. A step finds its marks, with {@code PatternTags} where a regular expression describes them, and
 * says with a {@code Translation} what {@code TagRewriter} puts in their place; {@code CodeRegions} and {@code FormulaRegions} tell where marks
 * mean themselves. Files are read through {@code DialectScope} and {@code Includes} only, so that nothing leaves the repository.
 *
 * <p>An expression takes bounded time at each place and does not recurse for each character. Marks of a new construct belong into
 * {@code DialectInputs} and {@code DialectFuzzTest} of the tests, and what they become into a golden folder {@code dialect-…}.
 */
@NullMarked
package io.github.docsync.convert.dialect;

import org.jspecify.annotations.NullMarked;
