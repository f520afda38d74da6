/**
 * The canonical form of storage format: two bodies that Confluence shows alike have one form and one hash. It also knows what Confluence and its
 * editor add to a body by themselves, so that nobody takes that for an edit.
 */
@NullMarked
package io.github.docsync.storage.canonical;

import org.jspecify.annotations.NullMarked;
