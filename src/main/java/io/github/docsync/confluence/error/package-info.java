/** Everything that can go wrong between docsync and Confluence, as one sealed family. */
@NullMarked
package io.github.docsync.confluence.error;

import org.jspecify.annotations.NullMarked;
