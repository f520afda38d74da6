/**
 * From both sides to a plan: asks the planner what it has to know, reads it, and asks again. And the phases in which a shard is published. It is
 * not part of {@code plan}, which does no input and output, nor of {@code apply}, which begins when the plan is there (ADR 13).
 */
@NullMarked
package io.github.docsync.run;

import org.jspecify.annotations.NullMarked;
