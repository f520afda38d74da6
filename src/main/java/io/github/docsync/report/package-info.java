/**
 * Plans and results for people and for machines: text, JSON, Markdown and annotations.
 */
@NullMarked
package io.github.docsync.report;

import org.jspecify.annotations.NullMarked;
