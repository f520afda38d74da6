package io.github.docsync.run;

import io.github.docsync.apply.Result;
import io.github.docsync.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * One plan and what came of it. A run has one phase, that of a shard may have several.
 *
 * @param plan what was to be done
 * @param planning what the run had cost when the plan was made
 * @param result what was done; null where nothing was tried
 */
public record Phase(Plan plan, Cost planning, @Nullable Result result) {}
