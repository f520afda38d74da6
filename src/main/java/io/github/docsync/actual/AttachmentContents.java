package io.github.docsync.actual;

import io.github.docsync.model.Hash;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.state.AttachmentMark;
import io.github.docsync.state.ReadAttachment;
import io.github.docsync.state.RecordedState;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What attachments hold that a person uploaded: after an import, and after a pull, just what Git has. Confluence's answers say only the
 * name and the size, so the bytes are read, once for each version.
 */
final class AttachmentContents {
    /** Larger ones are not compared, and so stay the person's. Bytes. */
    private static final long LARGEST = 25L << 20;

    private final Site site;
    private final Map<String, SortedMap<String, ReadAttachment>> before = new HashMap<>();

    /** @param remembered which versions were read before */
    AttachmentContents(Site site, Collection<RecordedState> remembered) {
        this.site = site;
        remembered.forEach(row -> before.put(row.state().pageId(), row.read()));
    }

    /** What those with these names hold that are not docsync's uploads. */
    SortedMap<String, ReadAttachment> read(RemotePage page, Map<String, RemoteAttachment> present, Set<String> names) {
        SortedMap<String, ReadAttachment> earlier = before.getOrDefault(page.id(), Collections.emptySortedMap());
        SortedMap<String, ReadAttachment> read = new TreeMap<>();
        for (String name : names) {
            RemoteAttachment there = present.get(name);
            if (there != null && !AttachmentMark.isOurs(there.comment()) && isComparable(there)) {
                Optional.ofNullable(earlier.get(name))
                        .filter(version -> version.isStill(there))
                        .or(() -> download(page, there))
                        .ifPresent(version -> read.put(name, version));
            }
        }
        return read;
    }

    /**
     * The same attachments, of which those that hold the known bytes bear docsync's mark.
     *
     * @param known what is {@linkplain AttachmentMark#remembered remembered} of the hashes of what Git has, or had when docsync last wrote, by
     *     name
     */
    static Map<String, RemoteAttachment> recognised(
            Map<String, RemoteAttachment> present, Map<String, ReadAttachment> read, Map<String, Set<String>> known) {
        Map<String, RemoteAttachment> recognised = new HashMap<>(present);
        read.forEach((name, version) -> {
            if (known.getOrDefault(name, Set.of()).contains(version.hash())) {
                recognised.computeIfPresent(
                        name, (same, there) -> there.withComment(AttachmentMark.of(version.hash())));
            }
        });
        return recognised;
    }

    private static boolean isComparable(RemoteAttachment there) {
        return there.size() == null || (there.size() > 0 && there.size() <= LARGEST);
    }

    private Optional<ReadAttachment> download(RemotePage page, RemoteAttachment there) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            site.attachments().download(page.content(), there.id(), bytes);
        } catch (SiteFailure.Missing e) {
            return Optional.empty();
        }
        return ReadAttachment.of(there, Hash.of(bytes.toByteArray()).hex());
    }
}
