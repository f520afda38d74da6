package io.github.docsync.importer;

import io.github.docsync.convert.FileFacts;
import io.github.docsync.convert.PageTarget;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a page will know of the others once they are files. Thread-safe. */
final class ImportedSite implements SiteLookup {
    private final Path root;
    private final Map<DocPath, String> titles;
    private final Map<DocPath, Long> files;
    private final Map<DocPath, Set<String>> anchors;
    private final Set<Anchor> linked;
    private final Map<String, String> accounts = new HashMap<>();
    private final ReadFiles read = new ReadFiles(this::content, SecretMask.of(List.of()));

    /** An anchor of a page. */
    record Anchor(DocPath page, String name) {}

    /**
     * @param root the folder that paths are relative to
     * @param titles of the pages
     * @param files the attachments with their sizes in bytes
     * @param anchors what links can lead to
     * @param linked what links do lead to
     * @param users names by account id
     */
    ImportedSite(
            Path root,
            Map<DocPath, String> titles,
            Map<DocPath, Long> files,
            Map<DocPath, Set<String>> anchors,
            Set<Anchor> linked,
            Map<String, String> users) {
        this.root = root;
        this.titles = titles;
        this.files = files;
        this.anchors = anchors;
        this.linked = linked;
        users.forEach((account, name) -> accounts.put(name, account));
    }

    @Override
    public Optional<PageTarget> page(DocPath file) {
        return Optional.ofNullable(titles.get(file)).map(title -> new PageTarget(file, title, null));
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return Optional.ofNullable(files.get(path)).map(size -> new SiteFile(path, "0".repeat(40), size));
    }

    @Override
    public boolean isFolder(DocPath path) {
        return false;
    }

    @Override
    public FileFacts facts(DocPath path) {
        return read.facts(path);
    }

    @Override
    public ByteSource content(DocPath path) {
        try {
            return ByteSource.of(root.resolve(path.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return Optional.empty();
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return linked.contains(new Anchor(page, headingId));
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return anchors.getOrDefault(page, Set.of()).contains(fragment) ? Optional.of(fragment) : Optional.empty();
    }

    @Override
    public Optional<String> accountId(String userName) {
        return Optional.ofNullable(accounts.get(userName));
    }
}
