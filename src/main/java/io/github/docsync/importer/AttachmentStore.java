package io.github.docsync.importer;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Brings attachments into a folder. */
final class AttachmentStore {
    private static final long LARGEST = 25L << 20;
    private static final long ALL = 500L << 20;

    private final Site site;
    private final Path root;
    private final DocPath into;
    private final Map<DocPath, Long> files = new TreeMap<>();
    private final Map<String, Map<String, DocPath>> byPage = new HashMap<>();
    private final List<ImportRemark> remarks = new ArrayList<>();
    private long total;

    AttachmentStore(Site site, Path root, DocPath into) {
        this.site = site;
        this.root = root;
        this.into = into;
    }

    /** The files with their sizes in bytes. */
    Map<DocPath, Long> files() {
        return files;
    }

    /** The files of a page that carry the attachment's own name, by that name. */
    Map<String, DocPath> of(String pageId) {
        return byPage.getOrDefault(pageId, Map.of());
    }

    List<ImportRemark> remarks() {
        return remarks;
    }

    void fetch(PlacedPage page) throws IOException {
        Set<String> taken = new HashSet<>();
        for (RemoteAttachment attachment : page.found().attachments()) {
            Long size = attachment.size();
            if (size != null && (size > LARGEST || total + size > ALL)) {
                leaveOut(page, attachment, "is larger than an import takes (25 MB a file, 500 MB in all)");
                continue;
            }
            String name = attachment.name();
            boolean own = PathMaker.isPortable(name);
            String fileName = own ? name : PathMaker.portable(name);
            StringBuilder folder = new StringBuilder(page.attachments(into).value());
            // A name without an extension could be that of the folder of a page below; no page's folder is called like
            // this.
            folder.append(fileName.indexOf('.') < 0 ? "/_" : "");
            // Two names that differ only in case lie in folders of their own, since their names must stay.
            for (int i = 2; !taken.add(TitleFolding.fold(folder + "/" + fileName)); i++) {
                folder.append('/').append(i);
            }
            DocPath file = DocPath.of(folder + "/" + fileName);
            if (fetch(page, attachment, file) && own) {
                byPage.computeIfAbsent(page.found().id(), id -> new HashMap<>()).put(name, file);
            }
        }
    }

    private boolean fetch(PlacedPage page, RemoteAttachment attachment, DocPath file) throws IOException {
        Path target = root.resolve(file.value());
        Files.createDirectories(target.resolveSibling(""));
        try (OutputStream out = Files.newOutputStream(target)) {
            long size = site.attachments().download(page.found().page().content(), attachment.id(), out);
            files.put(file, size);
            total += size;
            return true;
        } catch (SiteFailure e) {
            Files.deleteIfExists(target);
            leaveOut(page, attachment, "could not be read: " + e.getMessage());
            return false;
        }
    }

    private void leaveOut(PlacedPage page, RemoteAttachment attachment, String why) {
        remarks.add(new ImportRemark(
                ImportRemark.Kind.ATTACHMENT_LEFT_OUT,
                page.found().id(),
                page.found().title(),
                "has an attachment '" + attachment.name() + "' that " + why
                        + "; it stays in Confluence, and the text refers to it there"));
    }
}
