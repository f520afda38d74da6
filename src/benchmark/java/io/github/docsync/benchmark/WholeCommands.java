package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Whole commands over so many files, against a run that finds nothing to do: as users run them, and again with 512 MB of heap. */
final class WholeCommands {
    private static final int PER_FOLDER = 50;

    private final Path folder;
    private final Library library;
    private final Map<String, String> environment;

    private WholeCommands(Path folder, Library library, Map<String, String> environment) {
        this.folder = folder;
        this.library = library;
        this.environment = environment;
    }

    static void print(Path folder, int files) throws IOException {
        System.out.printf("%n%d files of 5 KB (processor time, memory; ratio to a sync with nothing to do)%n", files);
        print(folder.resolve("unlimited"), files, "", commands -> commands.measure("without a limit"));
        print(folder.resolve("limited"), files, "-Xmx512m", commands -> {
            commands.measure("with 512 MB of heap");
            System.out.println("with 512 MB of heap: first sync --local " + commands.run("sync", "--local"));
        });
    }

    /** Measures something. */
    private interface Measurement {
        void of(WholeCommands commands) throws IOException;
    }

    private static void print(Path folder, int files, String options, Measurement measurement) throws IOException {
        Files.createDirectories(folder);
        Library library = Library.folders(folder.resolve("repository"), files, PER_FOLDER);
        try (Site site = Site.start(0)) {
            Map<String, String> environment = new HashMap<>(site.environment());
            environment.put("DOCSYNC_JAVA_OPTIONS", options);
            measurement.of(new WholeCommands(folder, library, environment));
        }
    }

    private void measure(String what) throws IOException {
        Measured first = run("validate");
        Measured publish = run("sync");
        Measured nothing = run("sync");
        Measured plan = run("plan");
        library.edit();
        Measured edit = run("sync");
        Measured validate = run("validate");
        library.edit();
        Measured changed = run("validate");
        System.out.printf(
                "%s: nothing to do %s; plan %s (%s); one edit %s (%s); first sync %s (%s)%n",
                what, nothing, plan, plan.times(nothing), edit, edit.times(nothing), publish, publish.times(nothing));
        System.out.printf(
                "%s: validate with nothing new %s; one edit %s (%s); first time %s (%s)%n",
                what, validate, changed, changed.times(validate), first, first.times(validate));
    }

    private Measured run(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        all[0] = "-f";
        all[1] = library.manifest().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Measured.docsync(folder, environment, all);
    }
}
