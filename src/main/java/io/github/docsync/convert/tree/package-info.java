/**
 * A page's storage format as a tree while it is being made: loosely structured as renderers write it, then brought into the
 * nesting that Confluence's editor accepts, then written.
 */
@NullMarked
package io.github.docsync.convert.tree;

import org.jspecify.annotations.NullMarked;
