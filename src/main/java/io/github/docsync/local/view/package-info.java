/** Storage format as a reader sees it: HTML made from nothing but known elements and escaped text. */
@NullMarked
package io.github.docsync.local.view;

import org.jspecify.annotations.NullMarked;
