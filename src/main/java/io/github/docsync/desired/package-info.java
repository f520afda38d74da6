/**
 * Confluence as Git wants it: manifest, snapshot and converter joined into a {@code DesiredTree}.
 */
@NullMarked
package io.github.docsync.desired;

import org.jspecify.annotations.NullMarked;
