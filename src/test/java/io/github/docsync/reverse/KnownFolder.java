package io.github.docsync.reverse;

import io.github.docsync.convert.Attachment;
import io.github.docsync.convert.Conversion;
import io.github.docsync.convert.FolderSite;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.model.DocPath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A folder of Markdown that is converted and written back. */
final class KnownFolder {
    private static final MarkdownConverter CONVERTER =
            MarkdownConverter.builder().build();

    private final FolderSite site;
    private final Map<String, DocPath> files = new HashMap<>();

    KnownFolder(Path root) {
        this.site = new FolderSite(root);
        site.pages().keySet().forEach(path -> site.page(path).ifPresent(page -> files.putIfAbsent(page.title(), path)));
    }

    Set<DocPath> pages() {
        return new TreeSet<>(site.pages().keySet());
    }

    Conversion conversion(DocPath page) {
        return CONVERTER.convert(site.pages().get(page), site, PageOptions.defaults());
    }

    Proof proof(DocPath page) {
        return new Proof(CONVERTER, page, site);
    }

    ReversedPage reversed(DocPath page, Conversion conversion) {
        return new ReverseConverter(page, destinations(conversion), MarkdownStyle.DEFAULT, proof(page))
                .page(conversion.body());
    }

    private Destinations destinations(Conversion conversion) {
        Map<String, DocPath> attachments = new HashMap<>();
        for (Attachment attachment : conversion.attachments()) {
            if (attachment.file() != null) {
                attachments.put(attachment.fileName(), attachment.file());
            }
        }
        return new Destinations() {
            @Override
            public Optional<DocPath> page(String title, @Nullable String spaceKey) {
                return Optional.ofNullable(files.get(title));
            }

            @Override
            public Optional<DocPath> attachment(String fileName) {
                return Optional.ofNullable(attachments.get(fileName));
            }

            @Override
            public Optional<String> user(String accountId) {
                return accountId.equals("5b10ac8d82e05b22cc7d4ef5") ? Optional.of("ada") : Optional.empty();
            }
        };
    }
}
