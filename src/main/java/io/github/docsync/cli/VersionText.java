package io.github.docsync.cli;

import io.github.docsync.ProductVersion;
import picocli.CommandLine.IVersionProvider;

/** {@code --version}: docsync's own, and the platform's because that is the next question of a bug report. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "docsync " + ProductVersion.current(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
