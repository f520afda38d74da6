/**
 * What docsync remembers in Confluence: the property on each page and the index, with their codecs and their store.
 */
@NullMarked
package io.github.docsync.state;

import org.jspecify.annotations.NullMarked;
