/**
 * Confluence as it is now: the index, page properties and bulk listings read into an {@code ActualTree}.
 */
@NullMarked
package io.github.docsync.actual;

import org.jspecify.annotations.NullMarked;
