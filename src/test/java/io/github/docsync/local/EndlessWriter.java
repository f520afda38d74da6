package io.github.docsync.local;

import java.nio.file.Path;

/** A process of its own that writes pages into a local Confluence until it is killed, and prints the id of each one that was answered with what is attached to it. */
final class EndlessWriter {
    private EndlessWriter() {}

    public static void main(String[] arguments) {
        LocalSettings settings = LocalSettings.inFolder(Path.of(arguments[0])).withSpace("DOCS", "Docs");
        try (LocalSite site = new LocalSite(settings).start()) {
            String filling = "<p>answered</p>".repeat(Integer.parseInt(arguments[1]));
            for (int page = 0; ; page++) {
                String title = "Page " + ProcessHandle.current().pid() + "-" + page;
                Http.Answer answer = site.people().tryToCreate(site.spaceId(), site.homepageId(), title, filling);
                if (answer.status() != 200) {
                    System.out.println("failed " + answer.status() + " " + answer.body());
                    return;
                }
                String id = answer.json().path("id").asText();
                if (arguments.length > 2) {
                    site.people().attach(id, "a.txt", arguments[2]);
                }
                System.out.println(id);
                System.out.flush();
            }
        }
    }
}
