package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.GivenText;
import io.github.docsync.cli.command.MarkdownBody;
import io.github.docsync.cli.command.Terminal;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.wire.Body;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.BodyWrite;
import io.github.docsync.confluence.wire.Representation;
import io.github.docsync.convert.Attachment;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.MarkdownFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a body comes from, and what it is written in. */
final class BodyOptions {
    /** The forms that a body can be read in, as Confluence and people write them. */
    static final String READABLE =
            "storage, atlas_doc_format, view, export_view, anonymous_export_view, styled_view or editor";

    @Option(names = "--body", paramLabel = "FILE", description = "The body; - is standard input.")
    @Nullable
    String file;

    @Option(
            names = "--body-format",
            paramLabel = "storage|markdown|wiki|atlas_doc_format",
            description =
                    "What the body is written in. Default: markdown for files named *.md or *.markdown, else storage.")
    @Nullable
    Format format;

    /** What a body can be written in. Markdown is converted here, the others are Confluence's own. */
    enum Format {
        storage,
        markdown,
        wiki,
        atlas_doc_format
    }

    /**
     * A body that was read.
     *
     * @param write what to send
     * @param title the title that Markdown names, or null
     * @param attachments files that the body refers to
     */
    record GivenBody(BodyWrite write, @Nullable String title, List<Attachment> attachments) {
        /** @throws UsageException when neither was given */
        String titleOr(@Nullable String given) {
            String name = given == null ? title : given;
            if (name == null) {
                throw new UsageException("the title is missing; give one with --title");
            }
            return name;
        }
    }

    boolean isGiven() {
        return file != null;
    }

    /**
     * Reads the body.
     *
     * @throws UsageException when none was named, it cannot be read, or the Markdown has mistakes
     */
    GivenBody read(Terminal terminal) throws IOException {
        if (file == null) {
            throw new UsageException("the body is missing; name a file with --body, or - for standard input");
        }
        boolean markdown = format == null ? isMarkdown(file) : format == Format.markdown;
        if (!markdown) {
            Representation representation = format == null
                    ? Representation.STORAGE
                    : Representation.valueOf(format.name().toUpperCase(Locale.ROOT));
            return new GivenBody(new BodyWrite(representation, text(terminal, file)), null, List.of());
        }
        MarkdownBody body = markdown(terminal, file);
        body.diagnostics().forEach(terminal.error()::println);
        if (body.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            throw new UsageException("the Markdown has mistakes; nothing was sent");
        }
        return new GivenBody(BodyWrite.storage(body.storage()), body.title(), body.attachments());
    }

    /** As {@link #read}; null where none was named. */
    @Nullable
    GivenBody readIfGiven(Terminal terminal) throws IOException {
        return isGiven() ? read(terminal) : null;
    }

    /** What an update sends: the body that was read, else the one that is there, as content is written whole. */
    static BodyWrite writeOr(@Nullable GivenBody read, @Nullable Body stored) {
        return writeOr(read == null ? null : read.write(), stored);
    }

    /** As {@link #writeOr(GivenBody, Body)}, of a body that is sent as it was given. */
    static BodyWrite writeOr(@Nullable BodyWrite given, @Nullable Body stored) {
        return given == null ? BodyWrite.storage(textOf(stored)) : given;
    }

    /** A body in storage format; empty where it has none. */
    static String textOf(@Nullable Body stored) {
        String text = stored == null ? null : stored.in(BodyFormat.STORAGE);
        return text == null ? "" : text;
    }

    private static MarkdownBody markdown(Terminal terminal, String file) throws IOException {
        try (Diagrams diagrams = terminal.diagrams()) {
            return file.equals("-")
                    ? MarkdownBody.of(terminal.workingDirectory(), text(terminal, file), diagrams)
                    : MarkdownBody.of(existing(terminal, file), diagrams);
        }
    }

    private static boolean isMarkdown(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return MarkdownFiles.EXTENSIONS.stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    private static String text(Terminal terminal, String file) throws IOException {
        return file.equals("-") ? GivenText.ofStandardInput(terminal) : GivenText.ofFile(existing(terminal, file));
    }

    private static Path existing(Terminal terminal, String file) {
        Path path = terminal.resolve(Path.of(file));
        if (!Files.isRegularFile(path)) {
            throw new UsageException("there is no file " + file + "; check the name");
        }
        return path;
    }
}
