/**
 * Draws diagrams and formulas as pictures. An engine for each language; {@link io.github.docsync.convert.diagram.Diagrams} puts a cache
 * before them. The libraries behind the engines are optional, and no class of theirs is loaded before a diagram needs it.
 */
@NullMarked
package io.github.docsync.convert.diagram;

import org.jspecify.annotations.NullMarked;
