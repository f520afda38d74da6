package io.github.docsync.cli.command;

import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.PictureCache;
import io.github.docsync.model.SecretMask;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command sees of the process it runs in, so that tests can run commands without one.
 *
 * @param workingDirectory the folder that relative file names on the command line are read in
 * @param environment reads an environment variable; null for one that is not set
 * @param input standard input
 * @param output standard output: results only
 * @param error standard error: progress and complaints
 * @param outputWatched whether a person watches standard output, so that colours make sense
 * @param errorWatched whether a person watches standard error, so that a progress bar makes sense
 */
public record Terminal(
        Path workingDirectory,
        Function<String, @Nullable String> environment,
        InputStream input,
        ResultStream output,
        PrintStream error,
        boolean outputWatched,
        boolean errorWatched) {

    private static final int STANDARD_COLUMNS = 80;

    /** The terminal of this process, with UTF-8 on both output streams whatever the platform prefers. */
    public static Terminal ofProcess() {
        return new Terminal(
                Path.of("").toAbsolutePath(),
                System::getenv,
                System.in,
                ResultStream.to(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isWatched("docsync.terminal.output"),
                isWatched("docsync.terminal.error"));
    }

    /** The same with credentials taken out of everything that is printed. */
    public Terminal masked() {
        return new Terminal(
                workingDirectory,
                environment,
                input,
                output.masked(mask()),
                new PrintStream(new MaskingStream(error, mask()), true, StandardCharsets.UTF_8),
                outputWatched,
                errorWatched);
    }

    /** Knows the credentials of the environment, for what is written to files. */
    public SecretMask mask() {
        return SecretMask.ofEnvironment(environment);
    }

    /** The file that an argument names. */
    public Path resolve(Path argument) {
        return workingDirectory.resolve(argument).normalize();
    }

    /** How many columns a line has; only the launcher can tell, so it passes that on. */
    public int columns() {
        String told = System.getProperty("docsync.terminal.columns", environment.apply("COLUMNS"));
        return told != null && told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : STANDARD_COLUMNS;
    }

    /** What draws diagrams; the caller closes it. */
    public Diagrams diagrams() {
        return Diagrams.standard(environment, PictureCache.ofUser(environment));
    }

    /** The value of an environment variable that is set to more than nothing. */
    public boolean isSet(String variable) {
        String value = environment.apply(variable);
        return value != null && !value.isEmpty();
    }

    /** Only the launcher can tell of each stream whether a person watches it, so it passes that on. */
    private static boolean isWatched(String property) {
        return Boolean.getBoolean(property) && !"dumb".equals(System.getenv("TERM"));
    }
}
