package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.endpoint.AttachmentFilter;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.WholeFile;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attachments. */
@Command(
        name = "attachments",
        footer = {
            "%nExamples:",
            "  docsync attachments list --page 98305",
            "  docsync attachments download att98310 -o plan.pdf"
        },
        description = "List, read, upload and download attachments.",
        subcommands = PropertiesCommand.OfAttachments.class)
public final class AttachmentsCommand extends ResourceCommand {
    @Command(description = "List attachments: of one page or other content, or all that you may see.")
    int list(
            @Mixin ContentReference place,
            @Option(names = "--name", description = "With exactly this file name.") @Nullable String name,
            @Option(names = "--media-type", description = "Such as image/png.") @Nullable String mediaType,
            @Option(names = "--status", split = ",", description = "current, archived or trashed.") @Nullable
                    List<PageStatus> statuses,
            @Mixin ListOptions wanted)
            throws IOException {
        ContentReference.ReferencedContent where = place.find();
        AttachmentFilter filter =
                new AttachmentFilter(name, mediaType, new HashSet<>(statuses == null ? List.of() : statuses), null);
        try (ConfluenceClient client = connect()) {
            PagedList<AttachmentInfo> listing = where == null
                    ? client.attachments().list(filter)
                    : client.attachments().of(where.container(), where.id(), filter);
            return show(listing, wanted, ResourceColumns.ATTACHMENTS);
        }
    }

    @Command(description = "Show an attachment.")
    int get(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.attachments().get(id), ResourceColumns.ATTACHMENTS);
        }
    }

    @Command(description = "Upload files; one whose name is there already becomes its new version.")
    int upload(
            @Parameters(index = "0", paramLabel = "ID", description = "The page or blog post.") String contentId,
            @Parameters(index = "1..*", paramLabel = "FILE", arity = "1..*") List<Path> files,
            @Option(names = "--comment", description = "Shown in the attachment's history.") @Nullable String comment,
            @Option(names = "--media-type", description = "Default: by the file's name.") @Nullable String mediaType)
            throws IOException {
        List<Payload.Upload> uploads = new ArrayList<>();
        for (Path argument : files) {
            Path file = terminal().resolve(argument);
            if (!Files.isRegularFile(file)) {
                throw new UsageException("there is no file " + argument + "; check the name");
            }
            String name = String.valueOf(file.getFileName());
            String type = mediaType != null ? mediaType : URLConnection.guessContentTypeFromName(name);
            uploads.add(new Payload.Upload(
                    name,
                    Objects.requireNonNullElse(type, "application/octet-stream"),
                    ByteSource.of(file),
                    comment,
                    true));
        }
        try (ConfluenceClient client = connect()) {
            List<AttachmentInfo> done = new ArrayList<>();
            for (Payload.Upload upload : uploads) {
                done.add(client.attachments().upload(contentId, upload));
            }
            return show(done, ResourceColumns.ATTACHMENTS);
        }
    }

    @Command(description = "Download an attachment.")
    int download(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "Default: the attachment's name; - is standard output.")
                    @Nullable
                    String output,
            @Option(names = "--revision", paramLabel = "N", description = "Show this version.") @Nullable
                    Integer revision)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            AttachmentInfo attachment = client.attachments().get(id);
            String contentId = attachment.pageId() != null ? attachment.pageId() : attachment.blogPostId();
            if (contentId == null) {
                throw new UsageException("attachment " + id
                        + " belongs to neither a page nor a blog post; only those can be downloaded");
            }
            if ("-".equals(output)) {
                client.attachments()
                        .download(contentId, id, revision, terminal().output());
                terminal().output().flush();
                return 0;
            }
            Path target = terminal().resolve(output == null ? nameOf(attachment) : Path.of(output));
            AtomicLong size = new AtomicLong();
            WholeFile.write(target, stream -> size.set(client.attachments().download(contentId, id, revision, stream)));
            return done("wrote " + target + ", " + size + " bytes");
        }
    }

    @Command(description = "List the versions of an attachment, newest first.")
    int versions(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.attachments().versions(id), wanted, ResourceColumns.VERSIONS);
        }
    }

    @Command(description = "List the labels of an attachment.")
    int labels(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.labels().of(Container.ATTACHMENT, id, null), wanted, ResourceColumns.LABELS);
        }
    }

    @Command(description = "Move attachments to the trash. With --purge, delete them from the trash permanently.")
    int delete(
            @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids,
            @Option(names = "--purge", description = "Only those in the trash, permanently.") boolean purge,
            @Mixin Consent consent)
            throws IOException {
        return delete("attachment", ids, purge, consent, (client, id) -> {
            if (purge) {
                client.attachments().purge(id);
            } else {
                client.attachments().delete(id);
            }
        });
    }

    /** The name is Confluence's word, so it may not lead out of the current folder. */
    private static Path nameOf(AttachmentInfo attachment) {
        Path name = Path.of(attachment.title()).getFileName();
        if (name == null || name.toString().equals("..") || name.toString().isEmpty()) {
            throw new UsageException("the attachment's name cannot be a file's; name one with --output");
        }
        return name;
    }
}
