package io.github.docsync.local.content;

import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.FileTable;
import io.github.docsync.local.store.Revision;
import io.github.docsync.local.store.Status;
import io.github.docsync.local.store.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Files attached to pages and blog posts. Attaching one gives its page no new version. */
public final class AttachmentRules {
    private final ContentContext site;

    public AttachmentRules(ContentContext site) {
        this.site = site;
    }

    /**
     * A file that was sent.
     *
     * @param mediaType never empty
     * @param comment empty for none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(String name, String mediaType, String comment, boolean minor, byte[] bytes) {
        /** Browsers and some clients send a path; Confluence keeps what follows the last separator. */
        public Sent {
            name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }
    }

    /** The current attachment of this name; names are compared exactly. */
    public Optional<ContentRow> named(ContentRow container, String name) {
        ContentFilter filter = ContentFilter.of(ContentKind.ATTACHMENT)
                .container(container.id())
                .status(Status.CURRENT)
                .title(name);
        return site.store().contents().list(filter).stream()
                .filter(attachment -> attachment.title().equals(name))
                .findFirst();
    }

    /** Attaches a new file. */
    public ContentRow create(ContentRow container, Sent sent, Account author) {
        if (container.is(Status.ARCHIVED)) {
            throw Refusal.badRequest("Cannot attach files to archived content");
        }
        String name = checked(sent.name());
        if (named(container, name).isPresent()) {
            throw Refusal.badRequest(
                    "Cannot add a new attachment with same file name as an existing attachment: " + name);
        }
        long id = site.store().database().nextId();
        Revision first = new Revision(1, sent.comment(), sent.minor(), author.accountId(), site.now());
        ContentRow attachment = ContentRow.create(
                        id, ContentKind.ATTACHMENT, name, container.spaceId(), author.accountId(), site.now())
                .withContainer(container.id())
                .withVersion(first);
        site.store().contents().insert(attachment, "");
        store(attachment, sent);
        return attachment;
    }

    private static String checked(String name) {
        if (name.isBlank()) {
            throw Refusal.badRequest("The file name of an attachment cannot be empty");
        }
        return name;
    }

    /** Gives an attachment a new version with these bytes. */
    public ContentRow replace(ContentRow attachment, Sent sent, Account author) {
        Revision next = new Revision(
                attachment.version().number() + 1, sent.comment(), sent.minor(), author.accountId(), site.now());
        ContentRow after = attachment.withVersion(next);
        site.store().contents().save(after, "");
        store(after, sent);
        return after;
    }

    private void store(ContentRow attachment, Sent sent) {
        int version = attachment.version().number();
        String seed = attachment.id() + "/" + version;
        String fileId =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        FileTable files = site.store().files();
        files.insert(
                attachment.id(),
                new StoredFile(version, fileId, sent.mediaType(), sent.comment(), sent.bytes().length),
                sent.bytes());
    }

    /** Gives an attachment another name. */
    public ContentRow rename(ContentRow attachment, String name, int version, Account author) {
        int current = attachment.version().number();
        if (version != current + 1) {
            throw Refusal.conflict("Version must be incremented on update. Current version is: " + current);
        }
        ContentRow after = attachment
                .withTitle(checked(name))
                .withVersion(new Revision(version, "", false, author.accountId(), site.now()));
        site.store().contents().save(after, "");
        return after;
    }
}
