package io.github.docsync.benchmark;

import io.github.docsync.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** First publishes on a site that takes its time for each request, against the least time that the order of creates and eight requests in parallel allow. */
final class SlowSite {
    private static final int PAGES = 200;
    private static final int FOLDERS = 8;
    private static final int PICTURED = 50;
    private static final int PICTURES = 10;

    private SlowSite() {}

    static void print(Path folder, int... latencies) throws IOException {
        System.out.println(
                "\nFirst publish on a slow site (from the first request to the end of the last; ratio to the least time possible)");
        for (int latency : latencies) {
            Path root = Files.createDirectories(folder.resolve("slow" + latency));
            print("one folder of 200 pages", latency, Library.flat(root.resolve("flat"), PAGES));
            print("8 folders of 25 pages", latency, Library.folders(root.resolve("folders"), PAGES, PAGES / FOLDERS));
            print("a tree of 200 pages, two below each", latency, Library.nested(root.resolve("nested"), PAGES));
            print("500 pictures on 50 pages", latency, Library.pictured(root.resolve("pictured"), PICTURED, PICTURES));
        }
    }

    private static void print(String what, int latency, Library library) throws IOException {
        try (Site site = Site.start(latency)) {
            Path folder = library.manifest().getParent();
            String manifest = library.manifest().toString();
            Measured publish = Measured.docsync(folder, site.environment(), "-f", manifest, "sync");
            Traffic traffic = site.traffic();
            double least = Math.max(library.chain(), (double) traffic.requests() / SyncRequest.DEFAULT_CONCURRENCY)
                    * latency
                    / 1000;
            System.out.printf(
                    "%3d ms, %s: %d requests, %d in a row; in flight at most %d, on average %.1f; %.1f s, least %.1f s: x %.2f; %s%n",
                    latency,
                    what,
                    traffic.requests(),
                    library.chain(),
                    traffic.most(),
                    traffic.mean(),
                    traffic.seconds(),
                    least,
                    traffic.seconds() / least,
                    publish);
        }
    }
}
