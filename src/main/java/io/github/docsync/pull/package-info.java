/**
 * What people did in Confluence, brought back as commits on a branch: their edits are found in the stored bodies, carried into the author's
 * own Markdown, and proved by converting it again.
 */
@NullMarked
package io.github.docsync.pull;

import org.jspecify.annotations.NullMarked;
