/**
 * Carries out a plan: dependency-ordered, concurrent, and safe to kill at any instant.
 */
@NullMarked
package io.github.docsync.apply;

import org.jspecify.annotations.NullMarked;
