package io.github.docsync.local;

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
 */
public record LocalSettings(
        @Nullable Path folder,
        int port,
        List<SpaceSeed> spaces,
        List<PageSeed> pages,
        Access access,
        Clock clock,
        Disturbance disturbance) {

    public LocalSettings {
        spaces = List.copyOf(spaces);
        pages = List.copyOf(pages);
    }

    /** No file, any free port, no space, everybody welcome. */
    public static LocalSettings inMemory() {
        return new LocalSettings(null, 0, List.of(), List.of(), Access.EVERYBODY, Clock.systemUTC(), Disturbance.NONE);
    }

    /** Kept in a database file in this folder, which is made when missing and ignores itself in Git. */
    public static LocalSettings inFolder(Path folder) {
        return new LocalSettings(
                folder, 0, List.of(), List.of(), Access.EVERYBODY, Clock.systemUTC(), Disturbance.NONE);
    }

    public LocalSettings withPort(int newPort) {
        return new LocalSettings(folder, newPort, spaces, pages, access, clock, disturbance);
    }

    /** Adds a space. */
    public LocalSettings withSpace(String key, String name) {
        List<SpaceSeed> more = new ArrayList<>(spaces);
        more.add(new SpaceSeed(key, name));
        return new LocalSettings(folder, port, more, pages, access, clock, disturbance);
    }

    /** Adds a page. */
    public LocalSettings withPage(PageSeed page) {
        List<PageSeed> more = new ArrayList<>(pages);
        more.add(page);
        return new LocalSettings(folder, port, spaces, more, access, clock, disturbance);
    }

    public LocalSettings withAccess(Access newAccess) {
        return new LocalSettings(folder, port, spaces, pages, newAccess, clock, disturbance);
    }

    public LocalSettings withClock(Clock newClock) {
        return new LocalSettings(folder, port, spaces, pages, access, newClock, disturbance);
    }

    public LocalSettings withDisturbance(Disturbance newDisturbance) {
        return new LocalSettings(folder, port, spaces, pages, access, clock, newDisturbance);
    }
}
