/** The pages that people look at in a browser. */
@NullMarked
package io.github.docsync.local.web;

import org.jspecify.annotations.NullMarked;
