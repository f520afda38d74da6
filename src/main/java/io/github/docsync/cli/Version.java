package io.github.docsync.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** {@code --version}: docsync's own, and the platform's because that is the next question of a bug report. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "docsync " + number(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }

    /** The version that stands in the jar's manifest; "development" when running from class files. */
    static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
