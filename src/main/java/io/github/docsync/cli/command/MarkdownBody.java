package io.github.docsync.cli.command;

import io.github.docsync.convert.Attachment;
import io.github.docsync.convert.Conversion;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A single Markdown document as the body of a page that no manifest knows.
 *
 * @param title from front matter, the first heading, or the file's name
 * @param storage the body; the heading that gave the title is left out
 * @param diagnostics what the converter had to say
 * @param attachments files that the body refers to, which the caller has to upload
 */
public record MarkdownBody(String title, String storage, List<Diagnostic> diagnostics, List<Attachment> attachments) {
    private static final DocPath STANDARD_INPUT = new DocPath("stdin.md");

    /** Converts a file; images are looked for in its folder and below. */
    public static MarkdownBody of(Path file, Diagrams diagrams) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new UsageException(file + " is not a file; check the name");
        }
        String text = GivenText.ofFile(file);
        return convert(new FolderSite(folder), DocPath.of(String.valueOf(file.getFileName())), text, diagrams);
    }

    /** Converts text that stands in no file; images are looked for in the folder. */
    public static MarkdownBody of(Path folder, String text, Diagrams diagrams) throws IOException {
        return convert(new FolderSite(folder), STANDARD_INPUT, text, diagrams);
    }

    private static MarkdownBody convert(FolderSite site, DocPath path, String text, Diagrams diagrams) {
        ParsedDocument document = site.document(path, text);
        site.noteLinks(document);
        Conversion conversion = MarkdownConverter.builder()
                .diagrams(diagrams)
                .build()
                .convert(document, site, PageOptions.defaults().withDroppedTitleHeading(true));
        return new MarkdownBody(
                site.title(document), conversion.body(), conversion.diagnostics(), conversion.attachments());
    }
}
