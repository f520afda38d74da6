package io.github.docsync.maven;

import io.github.docsync.ExitStatus;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pages in a Confluence on this machine, and follows the files until it is stopped; or writes them to a folder. The first time
 * downloads the command's jar (55 MB), which does that.
 */
@SuppressWarnings("deprecation") // inheritByDefault: children of a parent project must not show the pages once more
@Mojo(name = "preview", requiresProject = false, aggregator = true, inheritByDefault = false, threadSafe = true)
public final class PreviewMojo extends CommandJarMojo {
    /** The key of the space; overrides the manifest. */
    @Parameter(property = "docsync.space")
    private @Nullable String space;

    /** Where to listen; 0 takes any free port. */
    @Parameter(property = "docsync.port", defaultValue = "8090")
    private int port;

    /** Open the first page in the browser. */
    @Parameter(property = "docsync.open", defaultValue = "false")
    private boolean open;

    /** Mark what changes against a commit, branch or tag, and show each page's changes. */
    @Parameter(property = "docsync.against")
    private @Nullable String against;

    /** Write the pages to this folder as files that need no server, and end. */
    @Parameter(property = "docsync.export")
    private @Nullable File export;

    /** Load pictures from elsewhere on the web. */
    @Parameter(property = "docsync.remotePictures", defaultValue = "true")
    private boolean remotePictures;

    /** Let tests of other tools request faults and limits at {@code /wiki/local/control}. */
    @Parameter(property = "docsync.control", defaultValue = "false")
    private boolean control;

    @Override
    ExitStatus run(JsonFile answer) throws InterruptedException {
        ProcessBuilder command = commandJar()
                .process("io.github.docsync.cli.Main", arguments(answer))
                .inheritIO();
        if (space != null) {
            command.environment().put("DOCSYNC_SPACE_OVERRIDE", space);
        }
        if (answer.file() != null) {
            command.redirectOutput(answer.file().toFile());
        }
        Process process = CommandJar.start(command);
        int code = process.waitFor();
        for (ExitStatus status : ExitStatus.values()) {
            if (status.code() == code) {
                return status;
            }
        }
        throw new IllegalStateException("the preview ended with exit code " + code);
    }

    private String[] arguments(JsonFile answer) {
        List<String> words = new ArrayList<>(List.of("--file", manifest().toString(), "preview"));
        if (answer.file() != null) {
            words.add("--json");
        }
        words.addAll(List.of("--port", String.valueOf(port), open ? "--open" : "--no-open"));
        if (against != null) {
            words.addAll(List.of("--against", against));
        }
        if (export != null) {
            words.addAll(List.of("--export", export.toString()));
        }
        if (!remotePictures) {
            words.add("--no-remote-pictures");
        }
        if (control) {
            words.add("--control");
        }
        return words.toArray(String[]::new);
    }
}
