/**
 * Confluence as Git wants it: manifest, snapshot and converter joined into a {@code DesiredTree}.
 *
 * <p>{@code OutlineBuilder} decides which pages there are, where they hang and what they are called; {@code PublishedSite} answers what a page asks of
 * the others; {@code PageRenderer} makes the content. {@code TreeRecords} and {@code ConversionMemory} spare a run what an earlier one found
 * out on this machine: what they keep is compared with all that it depended on, and can be deleted at any time. Whoever lets a page depend
 * on something new has its question noted by {@code QuestionLog}, or by {@code LoggedFiles} for a file; {@code ConversionMemoryTest} compares with a tree
 * that was built from nothing.
 */
@NullMarked
package io.github.docsync.desired;

import org.jspecify.annotations.NullMarked;
