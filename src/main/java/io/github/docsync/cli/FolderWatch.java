package io.github.docsync.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Notices when something changes in any of some folders. */
final class FolderWatch implements AutoCloseable {
    /** An editor saves in several steps, all within this; somebody waits to see what was saved. */
    private static final long QUIET_MILLISECONDS = 25;

    /** So many files together are a branch that is checked out or a search and replace, which takes longer. */
    private static final int MANY = 8;

    private static final long QUIET_MILLISECONDS_OF_MANY = 150;

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    FolderWatch() throws IOException {
        this.service = FileSystems.getDefault().newWatchService();
    }

    /** Watches these folders from now on, and no others. Those that do not exist are left out. */
    void watch(Set<Path> folders) throws IOException {
        keys.forEach((folder, key) -> {
            if (!folders.contains(folder)) {
                key.cancel();
            }
        });
        keys.keySet().retainAll(folders);
        for (Path folder : folders) {
            WatchKey known = keys.get(folder);
            if ((known == null || !known.isValid()) && Files.isDirectory(folder)) {
                keys.put(
                        folder,
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_MODIFY,
                                StandardWatchEventKinds.ENTRY_DELETE));
            }
        }
    }

    /**
     * Waits for a change, and until it is quiet again.
     *
     * @return the files and folders that changed; a folder that is watched stands for whatever is in it
     */
    Set<Path> awaitChange() throws InterruptedException {
        Set<Path> changed = new TreeSet<>();
        WatchKey key = service.take();
        while (key != null) {
            Path folder = ((Path) key.watchable()).toAbsolutePath().normalize();
            for (WatchEvent<?> event : key.pollEvents()) {
                // Without a name when there were more events than the system keeps.
                changed.add(event.context() instanceof Path name ? folder.resolve(name) : folder);
            }
            key.reset();
            long quiet = changed.size() < MANY ? QUIET_MILLISECONDS : QUIET_MILLISECONDS_OF_MANY;
            key = service.poll(quiet, TimeUnit.MILLISECONDS);
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
