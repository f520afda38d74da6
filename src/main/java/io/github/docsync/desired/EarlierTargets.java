package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.PublicationTarget;
import io.github.docsync.model.DocPath;
import io.github.docsync.source.Snapshot;
import java.util.List;
import java.util.Optional;

/** Where a manifest published before, as Git remembers it. */
public final class EarlierTargets {
    /** At so many former places an index is looked for. */
    private static final int MOST = 3;

    private EarlierTargets() {}

    /** The latest first; none where a variable chooses the place, in the manifest or over it. */
    public static List<PublicationTarget> of(Manifest manifest, Snapshot snapshot) {
        DocPath file = snapshot.manifestPath();
        Optional<PublicationTarget> now = PublicationTarget.written(file, snapshot.read(file));
        return now.isEmpty() || !now.get().space().equals(manifest.space())
                ? List.of()
                : snapshot.earlierManifests().stream()
                        .flatMap(content -> PublicationTarget.written(file, content).stream())
                        .filter(target -> target.id().equals(manifest.id()) && !target.equals(now.get()))
                        .distinct()
                        .limit(MOST)
                        .toList();
    }
}
