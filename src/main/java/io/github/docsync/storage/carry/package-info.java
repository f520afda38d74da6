/** Carries what people left in a body (inline comments, ticked tasks) over into the body that replaces it. */
@NullMarked
package io.github.docsync.storage.carry;

import org.jspecify.annotations.NullMarked;
