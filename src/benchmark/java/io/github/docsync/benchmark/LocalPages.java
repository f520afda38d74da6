package io.github.docsync.benchmark;

import io.github.docsync.local.LocalConfluence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the local Confluence takes to show a page and to read 250 in one request, against its shortest answer. */
final class LocalPages {
    private static final int PAGES = 300;
    private static final int RUNS = 60;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI base;

    private LocalPages(URI base) {
        this.base = base;
    }

    static void print(Path folder) throws IOException {
        Library library = Library.flat(folder.resolve("local"), PAGES);
        try (Site site = Site.start(0)) {
            Measured.docsync(
                    folder, site.environment(), "-f", library.manifest().toString(), "sync");
            LocalPages pages = new LocalPages(site.origin());
            String list = pages.get("/wiki/api/v2/pages?limit=250");
            Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(list);
            if (!id.find()) {
                throw new IOException(list);
            }
            double shortest = pages.milliseconds("/wiki/api/v2/spaces?limit=1");
            double bulk = pages.milliseconds("/wiki/api/v2/pages?limit=250");
            double view = pages.milliseconds("/wiki/pages/viewpage.action?pageId=" + id.group(1));
            System.out.printf(
                    "%nThe local Confluence (best of %d)%nshortest answer %.1f ms; 250 pages in bulk %.1f ms (x %.1f); one page shown %.1f ms (x %.1f)%n",
                    RUNS, shortest, bulk, bulk / shortest, view, view / shortest);
        }
    }

    private double milliseconds(String path) throws IOException {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            get(path);
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
        }
        return best;
    }

    private String get(String path) throws IOException {
        String credentials = LocalConfluence.EMAIL + ":local-token";
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IOException(path + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
