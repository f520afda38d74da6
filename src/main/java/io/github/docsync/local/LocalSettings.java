package io.github.docsync.local;

import io.github.docsync.local.limits.RateLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a local Confluence is set up. Start from {@link #inMemory()} or {@link #inFolder(Path)} and refine.
 *
 * @param folder where the database file stands (usually {@code .docsync}); null keeps everything in memory
 * @param port the port on the loopback interface; 0 takes any free one
 * @param spaces the spaces that exist from the start; one that the database already holds is left as it is
 * @param pages the pages that exist from the start, below the homepages of their spaces
 * @param access who may come in
 * @param clock the clock of created, changed and response dates
 * @param disturbance what a test bends; {@link Disturbance#NONE} in the product
 * @param limits when it answers 429; {@link RateLimits#NONE} in the product
 * @param controlled whether faults, lag and limits can be ordered at {@code /wiki/local/control}, in place of the disturbance
 */
public record LocalSettings(
        @Nullable Path folder,
        int port,
        List<SpaceSeed> spaces,
        List<PageSeed> pages,
        Access access,
        Clock clock,
        Disturbance disturbance,
        RateLimits limits,
        boolean controlled) {

    public LocalSettings {
        spaces = List.copyOf(spaces);
        pages = List.copyOf(pages);
    }

    /** No file, any free port, no space, everybody welcome. */
    public static LocalSettings inMemory() {
        return new LocalSettings(
                null,
                0,
                List.of(),
                List.of(),
                Access.EVERYBODY,
                Clock.systemUTC(),
                Disturbance.NONE,
                RateLimits.NONE,
                false);
    }

    /** Kept in a database file in this folder, which is made when missing and ignores itself in Git. */
    public static LocalSettings inFolder(Path folder) {
        LocalSettings memory = inMemory();
        return new LocalSettings(
                folder,
                memory.port,
                memory.spaces,
                memory.pages,
                memory.access,
                memory.clock,
                memory.disturbance,
                memory.limits,
                memory.controlled);
    }

    public LocalSettings withPort(int newPort) {
        return new LocalSettings(folder, newPort, spaces, pages, access, clock, disturbance, limits, controlled);
    }

    public LocalSettings withAccess(Access newAccess) {
        return new LocalSettings(folder, port, spaces, pages, newAccess, clock, disturbance, limits, controlled);
    }

    public LocalSettings withClock(Clock newClock) {
        return new LocalSettings(folder, port, spaces, pages, access, newClock, disturbance, limits, controlled);
    }

    public LocalSettings withDisturbance(Disturbance newDisturbance) {
        return new LocalSettings(folder, port, spaces, pages, access, clock, newDisturbance, limits, controlled);
    }

    public LocalSettings withLimits(RateLimits newLimits) {
        return new LocalSettings(folder, port, spaces, pages, access, clock, disturbance, newLimits, controlled);
    }

    /** Whether tests of other tools may order faults; see {@link #controlled()}. */
    public LocalSettings withControl(boolean wanted) {
        return new LocalSettings(folder, port, spaces, pages, access, clock, disturbance, limits, wanted);
    }

    /** Adds a space. */
    public LocalSettings withSpace(String key, String name) {
        List<SpaceSeed> more = new ArrayList<>(spaces);
        more.add(new SpaceSeed(key, name));
        return new LocalSettings(folder, port, more, pages, access, clock, disturbance, limits, controlled);
    }

    /** Adds a page. */
    public LocalSettings withPage(PageSeed page) {
        List<PageSeed> more = new ArrayList<>(pages);
        more.add(page);
        return new LocalSettings(folder, port, spaces, more, access, clock, disturbance, limits, controlled);
    }
}
