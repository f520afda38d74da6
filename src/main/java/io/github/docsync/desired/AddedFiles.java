package io.github.docsync.desired;

import io.github.docsync.convert.FileFacts;
import io.github.docsync.convert.ForwardingSite;
import io.github.docsync.convert.LinkDestination;
import io.github.docsync.convert.LinkDestinations;
import io.github.docsync.convert.LinkTarget;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.convert.SiteFile;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.UnreadableContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site with files that are not in its snapshot. */
final class AddedFiles extends ForwardingSite {
    /** Such files have no object yet. */
    private static final String NO_BLOB = "0".repeat(40);

    private final Map<DocPath, byte[]> files;
    private final ReadFiles read = new ReadFiles(this::content, SecretMask.of(List.of()));

    private AddedFiles(SiteLookup site, Map<DocPath, byte[]> files) {
        super(site);
        this.files = files;
    }

    static SiteLookup over(SiteLookup site, Map<DocPath, byte[]> files) {
        return files.isEmpty() ? site : new AddedFiles(site, files);
    }

    @Override
    public LinkTarget find(DocPath from, String destination, boolean picture) {
        LinkDestination read = LinkDestinations.read(from, destination);
        return read instanceof LinkDestination.InRepository file && files.containsKey(file.path())
                ? new LinkTarget(read, false)
                : super.find(from, destination, picture);
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        byte[] bytes = files.get(path);
        return bytes == null ? super.file(path) : Optional.of(new SiteFile(path, NO_BLOB, bytes.length));
    }

    @Override
    public ByteSource content(DocPath path) {
        byte[] bytes = files.get(path);
        return bytes == null ? super.content(path) : ByteSource.of(bytes.clone());
    }

    @Override
    public FileFacts facts(DocPath path) {
        return files.containsKey(path) ? read.facts(path) : super.facts(path);
    }

    @Override
    public Optional<UnreadableContent> unreadable(DocPath path) {
        return files.containsKey(path) ? Optional.empty() : super.unreadable(path);
    }
}
