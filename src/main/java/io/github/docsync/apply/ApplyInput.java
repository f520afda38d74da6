package io.github.docsync.apply;

import io.github.docsync.actual.ActualTree;
import io.github.docsync.plan.Plan;
import io.github.docsync.site.Site;
import io.github.docsync.state.ShardKey;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that carrying out a plan needs.
 *
 * @param plan what to do; not refused
 * @param actual what the plan was checked against
 * @param readAt when bodies were read
 * @param files the files to attach
 * @param concurrency tasks in flight at most
 * @param clock this machine's clock
 * @param serverNow the time by Confluence's clock, as far as it is known
 * @param shard the shard that is published; null for a whole run
 */
public record ApplyInput(
        Site site,
        Plan plan,
        ActualTree actual,
        Instant readAt,
        AttachmentFiles files,
        int concurrency,
        Clock clock,
        Supplier<Instant> serverNow,
        ApplyListener listener,
        Cancellation cancellation,
        @Nullable ShardKey shard) {}
