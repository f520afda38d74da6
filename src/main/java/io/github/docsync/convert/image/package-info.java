/** Reads the sizes of pictures from their first bytes. */
@NullMarked
package io.github.docsync.convert.image;

import org.jspecify.annotations.NullMarked;
