/**
 * Desired against actual gives a {@code Plan}. Pure: no input or output happens here.
 */
@NullMarked
package io.github.docsync.plan;

import org.jspecify.annotations.NullMarked;
