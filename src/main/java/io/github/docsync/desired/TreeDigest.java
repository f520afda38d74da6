package io.github.docsync.desired;

import io.github.docsync.manifest.Manifest;
import io.github.docsync.model.Hash;
import io.github.docsync.source.Provenance;
import io.github.docsync.source.Snapshot;
import io.github.docsync.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** One hash over everything that can change any page: the manifest as loaded, the files, the links to the Git host, the program. */
public final class TreeDigest {
    /** A hundred and twenty-eight bits: of this hash depends whether anything at all is looked at. */
    private static final int LENGTH = 32;

    private TreeDigest() {}

    /** @param program the version of docsync, since another one may render other bytes */
    public static String of(Manifest manifest, Snapshot snapshot, String program) {
        Provenance provenance = snapshot.provenance();
        List<String> parts = new ArrayList<>();
        parts.add(program);
        parts.add(manifest.toString());
        parts.add(String.valueOf(provenance.branch()));
        parts.add(String.valueOf(provenance.tag()));
        parts.add(String.valueOf(provenance.remote()));
        for (SourceFile file : snapshot.files()) {
            parts.add(file.path().value());
            parts.add(file.blobId());
        }
        return Hash.ofParts(parts).hex().substring(0, LENGTH);
    }
}
