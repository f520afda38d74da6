/**
 * A run: from both sides to a plan, by asking the planner what it has to know, reading it, and asking again; then to the end, by carrying the
 * plan out, which for a shard takes several phases; and what all that cost. It is not part of {@code plan}, which does no input and output, nor of {@code apply}, which begins when the plan is there (ADR 13).
 */
@NullMarked
package io.github.docsync.run;

import org.jspecify.annotations.NullMarked;
