package io.github.docsync.benchmark;

import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whole commands over so many files, each in a process with 512 MB of heap, against a run that finds nothing to do. */
final class WholeCommands {
    private static final int PER_FOLDER = 50;

    private WholeCommands() {}

    static void print(Path folder, int files) throws IOException {
        Files.createDirectories(folder);
        Library library = Library.of(folder.resolve("repository"), files, PER_FOLDER);
        String manifest = library.manifest().toString();
        try (LocalConfluence site =
                LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Documentation"))) {
            Map<String, String> environment = environment(site);
            Measured first = Measured.run(folder, environment, "-f", manifest, "validate");
            Measured publish = Measured.run(folder, environment, "-f", manifest, "sync");
            Measured nothing = Measured.run(folder, environment, "-f", manifest, "sync");
            Measured plan = Measured.run(folder, environment, "-f", manifest, "plan");
            library.edit();
            Measured edit = Measured.run(folder, environment, "-f", manifest, "sync");
            System.out.printf(
                    "%n%d files of 5 KB (processor time, memory; ratio to a sync with nothing to do)%n"
                            + "nothing to do %s; plan %s (%s); one edit %s (%s); first validate %s (%s); first sync %s (%s)%n",
                    files,
                    nothing,
                    plan,
                    plan.times(nothing),
                    edit,
                    edit.times(nothing),
                    first,
                    first.times(nothing),
                    publish,
                    publish.times(nothing));
        }
    }

    static Map<String, String> environment(LocalConfluence site) {
        return Map.of(
                "CONFLUENCE_URL",
                site.baseUrl().toString(),
                "CONFLUENCE_EMAIL",
                LocalConfluence.EMAIL,
                "CONFLUENCE_API_TOKEN",
                "local-token");
    }
}
