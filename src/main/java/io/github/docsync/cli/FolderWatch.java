package io.github.docsync.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Notices when something changes in any of some folders. */
final class FolderWatch implements AutoCloseable {
    /** An editor saves in several steps; this long after the last one the file is whole. */
    private static final long QUIET_MILLISECONDS = 150;

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

    /** Waits for a change, and until it is quiet again. */
    void awaitChange() throws InterruptedException {
        WatchKey key = service.take();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
