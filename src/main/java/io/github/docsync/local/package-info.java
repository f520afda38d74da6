/**
 * The local Confluence: an embedded server that speaks the same REST API and shows the pages in a browser.
 */
@NullMarked
package io.github.docsync.local;

import org.jspecify.annotations.NullMarked;
