package io.github.docsync.state;

import org.jspecify.annotations.Nullable;

/**
 * Who may write now. Held by one run at a time through an optimistic write on the index; its age is the age of the
 * property version that carries it, by Confluence's own clock.
 *
 * @param host a name for the machine and process namespace in which {@code process} means something
 * @param process the process id on that host
 * @param processStarted when that process began, in milliseconds since 1970; tells a process id that was reused
 * @param run a random name of the run
 * @param commit the commit being published
 */
public record Lease(
        String host,
        long process,
        long processStarted,
        String run,
        @Nullable String commit) {}
