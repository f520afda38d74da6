package io.github.docsync.convert.diagram;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * D2 by its own program, which must be on the {@code PATH}. The program gets the source and nothing else: an empty folder to run in, an
 * environment without variables, so that it finds no plugins either, and no imports.
 */
final class D2Engine implements DiagramEngine {
    /** Counted up when the options below change how pictures look. */
    private static final int STYLE = 1;

    private static final int LARGEST = 20_000_000;

    /** Files of this machine, which the text of a document must not reach: {@code x: @file}, {@code ...@file}. */
    private static final Pattern IMPORT = Pattern.compile("(?m)(?:^\\s*|[:;{]\\s*)(?:\\.\\.\\.)?@[\"'\\w./~-]");

    private static final Pattern LINE =
            Pattern.compile("(?m)^err: .*?(?:-|[^:\\s]*):(?<line>[0-9]{1,6}):[0-9]+: (?<problem>.*)$");

    private final Function<String, @Nullable String> environment;
    private @Nullable String version;

    D2Engine(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public synchronized String version() {
        if (version == null) {
            String found;
            try {
                found = new String(run(program(), "", "--version"), StandardCharsets.UTF_8).strip();
            } catch (EngineException | DiagramException | BusyException e) {
                found = "none";
            }
            version = "d2 " + found + " style " + STYLE;
        }
        return version;
    }

    @Override
    public byte[] draw(DiagramKind kind, String source) throws DiagramException, EngineException, BusyException {
        Path program = program();
        Matcher imported = IMPORT.matcher(source);
        if (imported.find()) {
            int line = (int) source.substring(0, imported.end()).lines().count();
            throw new DiagramException("it imports another file, and docsync lets diagrams read none", line);
        }
        // Pictures that it names would be read from this machine or the network.
        byte[] svg = run(program, source, "--bundle=false", "--pad=20", "-", "-");
        if (!new String(svg, 0, Math.min(svg.length, 2000), StandardCharsets.UTF_8).contains("<svg")) {
            throw new DiagramException("d2 gave no picture", 0);
        }
        return svg;
    }

    /** The first on the {@code PATH}. Folders that are relative would lead into the repository that is published. */
    private Path program() throws EngineException {
        String path = Optional.ofNullable(environment.apply("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .flatMap(folder -> Stream.of("d2", "d2.exe").map(folder::resolve))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new EngineException(
                        "the program d2 is not on the PATH",
                        "install it (d2lang.com), or set 'markdown.d2' to code or kroki"));
    }

    private static byte[] run(Path program, String input, String... options)
            throws EngineException, DiagramException, BusyException {
        Path folder;
        Process process;
        try {
            folder = Files.createTempDirectory("docsync-d2-");
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(options))
                            .toList())
                    .directory(folder.toFile());
            Map<String, String> variables = builder.environment();
            String root = variables.get("SystemRoot");
            variables.clear();
            variables.put("HOME", folder.toString());
            variables.put("TMPDIR", folder.toString());
            if (root != null) {
                // Programs of Windows do not start without it.
                variables.put("SystemRoot", root);
            }
            process = builder.start();
        } catch (IOException e) {
            throw new EngineException(
                    "the program " + program + " does not start (" + e.getMessage() + ")", "install d2 anew");
        }
        try {
            return answer(process, input);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            remove(folder);
        }
    }

    private static byte[] answer(Process process, String input)
            throws DiagramException, EngineException, BusyException {
        FutureTask<byte[]> messages = started(() -> process.getErrorStream().readNBytes(100_000));
        FutureTask<String> written = started(() -> {
            try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return input;
        });
        FutureTask<byte[]> picture = started(() -> {
            try (InputStream in = process.getInputStream()) {
                byte[] read = in.readNBytes(LARGEST);
                process.waitFor();
                return read;
            }
        });
        try {
            byte[] drawn = TimeLimit.await(
                    picture,
                    () -> process.info()
                            .totalCpuDuration()
                            .map(Duration::toNanos)
                            .orElse(-1L));
            if (process.exitValue() == 0) {
                written.get();
            } else {
                throw mistake(new String(messages.get(), StandardCharsets.UTF_8));
            }
            return drawn;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiagramException("it was interrupted", 0);
        } catch (ExecutionException e) {
            throw new EngineException("d2 cannot be used (" + e.getMessage() + ")", "install it anew");
        }
    }

    private static DiagramException mistake(String messages) {
        Matcher line = LINE.matcher(messages);
        return line.find()
                ? new DiagramException(line.group("problem"), Integer.parseInt(line.group("line")))
                : new DiagramException(
                        messages.lines()
                                .map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .findFirst()
                                .orElse("d2 failed"),
                        0);
    }

    private static <T> FutureTask<T> started(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "docsync-d2");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
