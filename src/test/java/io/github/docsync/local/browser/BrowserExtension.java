package io.github.docsync.local.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.docsync.convert.diagram.BrowserProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A tab that is empty at the start of each test, in a browser that all classes share. Without a browser the class is skipped by name, unless
 * {@code DOCSYNC_TEST_BROWSER=required} stands in the environment, as in the project's workflow.
 */
final class BrowserExtension implements BeforeAllCallback, BeforeEachCallback {
    private @Nullable Tab tab;

    /** The browser, ended by JUnit when all tests have run. */
    private record Shared(Chromium browser) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            browser.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = BrowserProgram.search(System::getenv);
        if (program.isEmpty() && "required".equals(System.getenv("DOCSYNC_TEST_BROWSER"))) {
            fail("no Chrome or Chromium on the PATH; install one, or name it in DOCSYNC_BROWSER");
        }
        assumeTrue(program.isPresent(), "no Chrome or Chromium on the PATH");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        tab = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(BrowserExtension.class))
                .getOrComputeIfAbsent("browser", key -> new Shared(started()), Shared.class)
                .browser()
                .tab();
    }

    private static Chromium started() {
        try {
            return Chromium.start(BrowserProgram.search(System::getenv).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tab tab() {
        return Objects.requireNonNull(tab);
    }
}
