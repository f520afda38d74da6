package io.github.docsync;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.confluence.Usage;
import io.github.docsync.importer.ImportResult;
import io.github.docsync.importer.SpaceImporter;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.ManifestLoader;
import io.github.docsync.model.DocPath;
import io.github.docsync.report.Cost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Connects, imports, and counts what it cost. */
final class SpaceImports {
    private SpaceImports() {}

    static SpaceImport run(ImportRequest request) {
        Clock clock = Clock.systemUTC();
        Instant began = clock.instant();
        ConnectionSettings settings = ConnectionSettings.fromEnvironment(request.environment()::get, url(request));
        try (ConfluenceClient client = ConfluenceClient.connect(settings, request.requests())) {
            ImportResult result = SpaceImporter.run(client, request.options());
            Usage usage = client.usage();
            Duration elapsed = Duration.between(began, clock.instant());
            return new SpaceImport(
                    result, new Cost(usage.requests(), usage.writes(), usage.points(), usage.retries(), elapsed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site that a manifest of an earlier import names; null where there is none. */
    private static @Nullable String url(ImportRequest request) {
        Path file = request.options().manifest();
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            Manifest manifest = new ManifestLoader()
                    .load(
                            DocPath.of(String.valueOf(file.getFileName())),
                            Files.readAllBytes(file),
                            request.environment()::get)
                    .manifest();
            return manifest == null ? null : manifest.url();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
