package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A client that others wrote, confluence.js, drives the local Confluence, so that it cannot drift towards what docsync's own
 * client happens to send. That client checks every answer against schemas made of Atlassian's documents. Needs Node.js and, the
 * first time, the npm registry; without them the test says that it was skipped.
 */
class ThirdPartyClientTest {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/third-party-client").toAbsolutePath();

    /** As many as there are in the script; a check that is never reached is none. */
    private static final int CHECKS = 19;

    @RegisterExtension
    final LocalSite site = new LocalSite();

    /** What a process printed, both streams, and its exit code; -1 where the program is not there or did not end. */
    private record Ended(int code, String output) {}

    @BeforeAll
    static void install_the_client() throws Exception {
        assumeTrue(run(FOLDER, Map.of(), "node", "--version").code() == 0, "skipped: there is no Node.js on the PATH");
        Files.createDirectories(FOLDER);
        for (String name : List.of("package.json", "package-lock.json", "drive.mjs")) {
            Files.copy(SOURCES.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(FOLDER.resolve("node_modules/confluence.js"))) {
            Ended installed = run(
                    FOLDER, Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            assumeTrue(installed.code() == 0, () -> "skipped: npm could not install the client: " + installed.output());
        }
    }

    @Test
    void a_client_of_others_finds_what_it_knows_of_Confluence() throws Exception {
        String host = site.server().origin().toString();

        Ended ended = run(FOLDER, Map.of("CONFLUENCE_HOST", host), "node", "drive.mjs");

        assertThat(ended.output().lines()).as(ended.output()).hasSize(CHECKS).allMatch(line -> line.startsWith("ok "));
        assertThat(ended.code()).isZero();
    }

    private static Ended run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path output = Files.createTempFile(folder, "output", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process;
            try {
                process = builder.start();
            } catch (IOException e) {
                return new Ended(-1, String.valueOf(e.getMessage()));
            }
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return new Ended(-1, "no end in two minutes: " + Files.readString(output, StandardCharsets.UTF_8));
            }
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
