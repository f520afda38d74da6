package io.github.docsync.local;

import java.nio.file.Path;

/** A process of its own that writes pages into a local Confluence until it is killed, and prints the id of each one that was answered. */
final class EndlessWriter {
    private EndlessWriter() {}

    public static void main(String[] arguments) {
        LocalSettings settings = LocalSettings.inFolder(Path.of(arguments[0])).withSpace("DOCS", "Docs");
        try (LocalSite site = new LocalSite(settings).start()) {
            String filling = "<p>answered</p>".repeat(500);
            for (int page = 0; ; page++) {
                String title = "Page " + ProcessHandle.current().pid() + "-" + page;
                Http.Answer answer = site.people().tryToCreate(site.spaceId(), site.homepageId(), title, filling);
                if (answer.status() != 200) {
                    System.out.println("failed " + answer.status() + " " + answer.body());
                    return;
                }
                System.out.println(answer.json().path("id").asText());
                System.out.flush();
            }
        }
    }
}
