package io.github.docsync.convert.diagram;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Chrome or Chromium of this machine: the one that {@code DOCSYNC_BROWSER} names, or else the first that is found. */
public final class BrowserProgram {
    private static final List<String> PROGRAMS = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "msedge");

    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

    private BrowserProgram() {}

    /**
     * Finds it, and says what to do where it is missing.
     *
     * @throws EngineException if the variable names no program, or none is found
     */
    static Path find(Function<String, @Nullable String> environment) throws EngineException {
        Path named = named(environment);
        if (named != null && !Files.isExecutable(named)) {
            throw new EngineException(
                    "DOCSYNC_BROWSER names " + named + ", which is not a program",
                    "name the program of a Chrome or Chromium, or unset it");
        }
        return search(environment)
                .orElseThrow(() -> new EngineException(
                        "there is no Chrome or Chromium on the PATH",
                        "install one (Debian: apt-get install chromium), or name it in DOCSYNC_BROWSER"));
    }

    /** The program that is named, whether or not it can be run, or else the first on the path that can. */
    public static Optional<Path> search(Function<String, @Nullable String> environment) {
        return Optional.ofNullable(named(environment))
                .or(() -> candidates(environment)
                        .filter(Files::isExecutable)
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    private static @Nullable Path named(Function<String, @Nullable String> environment) {
        String named = environment.apply("DOCSYNC_BROWSER");
        return named == null || named.isBlank() ? null : Path.of(named.strip());
    }

    private static Stream<Path> candidates(Function<String, @Nullable String> environment) {
        String path = Optional.ofNullable(environment.apply("PATH")).orElse("");
        List<String> folders = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .toList();
        return Stream.concat(
                PROGRAMS.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name))),
                APPLICATIONS.stream().map(Path::of));
    }
}
