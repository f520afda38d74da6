package io.github.docsync.maven;

import io.github.docsync.SyncRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The Confluence on this machine, running alongside a goal until that ends. */
final class LocalProcess implements AutoCloseable {
    private static final String MAIN_CLASS = "io.github.docsync.cli.LocalSiteProcess";
    private static final long PATIENCE_SECONDS = 20;

    private final Process process;
    private final Map<String, String> variables;

    private LocalProcess(Process process, Map<String, String> variables) {
        this.process = process;
        this.variables = variables;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param ref the revision that the manifest is read at; null for the working tree
     * @param space overrides the manifest's; null to keep it
     */
    static LocalProcess start(CommandJar jar, Path manifest, @Nullable String ref, @Nullable String space) {
        String file = manifest.toString();
        ProcessBuilder builder = (ref == null ? jar.process(MAIN_CLASS, file) : jar.process(MAIN_CLASS, file, ref))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        if (space != null) {
            builder.environment().put("DOCSYNC_SPACE_OVERRIDE", space);
        }
        Process process = CommandJar.start(builder);
        try {
            return new LocalProcess(process, told(process));
        } catch (IOException e) {
            process.destroy();
            throw new IllegalStateException(
                    "the Confluence on this machine cannot be started; see above for the reason", e);
        }
    }

    private static Map<String, String> told(Process process) throws IOException {
        Map<String, String> variables = new HashMap<>();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line == null || !line.isEmpty(); line = reader.readLine()) {
            if (line == null) {
                throw new IOException("it ended before it answered");
            }
            variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return variables;
    }

    /** The environment as the engine should see it. */
    SyncRequest.Environment over(SyncRequest.Environment environment) {
        return name -> {
            String told = variables.get(name);
            return told == null ? environment.get(name) : told.isEmpty() ? null : told;
        };
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
