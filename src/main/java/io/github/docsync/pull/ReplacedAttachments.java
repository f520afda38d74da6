package io.github.docsync.pull;

import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemoteVersion;
import io.github.docsync.state.AttachmentMark;
import io.github.docsync.state.ReadAttachment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** New versions that people made of attachments that a sync uploaded: they become new bytes of the files. */
final class ReplacedAttachments {
    private final PullInput input;
    private final Downloads downloads;
    private final String parent;

    /** @param parent what the first commit stands on */
    ReplacedAttachments(PullInput input, Downloads downloads, String parent) {
        this.input = input;
        this.downloads = downloads;
        this.parent = parent;
    }

    /**
     * What people replaced.
     *
     * @param bytes the new content of the files
     * @param reason why it cannot be taken; null if it can
     * @param versions who uploaded it, and when
     */
    record ReplacedFiles(
            Map<DocPath, byte[]> bytes, @Nullable String reason, List<RemoteVersion> versions) {
        static final ReplacedFiles NONE = new ReplacedFiles(Map.of(), null, List.of());

        private static ReplacedFiles impossible(String reason, List<RemoteVersion> versions) {
            return new ReplacedFiles(Map.of(), reason, versions);
        }

        boolean isEmpty() {
            return bytes.isEmpty() && reason == null;
        }
    }

    /** Whether a sync read this very version, and it holds what was published. */
    private static boolean isKnown(Candidate candidate, RemoteAttachment info) {
        ReadAttachment read = candidate.read().get(info.name());
        return read != null
                && read.isStill(info)
                && read.hash().equals(candidate.state().attachments().get(info.name()));
    }

    /** One request, and one for each attachment that docsync did not write last. */
    ReplacedFiles find(Candidate candidate) {
        Map<String, RemoteAttachment> replaced = new HashMap<>();
        input.site().attachments().of(candidate.remote().content()).forEach(info -> {
            boolean ours = candidate.state().attachments().containsKey(info.name());
            if (ours && !AttachmentMark.isOurs(info.comment()) && !isKnown(candidate, info)) {
                replaced.put(info.name(), info);
            }
        });
        Map<DocPath, byte[]> files = new TreeMap<>();
        List<RemoteVersion> versions = new ArrayList<>();
        for (PlannedAttachment wanted : candidate.page().summary().attachments()) {
            RemoteAttachment info = replaced.get(wanted.fileName());
            if (info == null) {
                continue;
            }
            RemoteVersion version = info.version();
            List<RemoteVersion> by = version == null ? List.of() : List.of(version);
            String name = "the new version of '" + wanted.fileName() + "' ";
            DocPath file = wanted.file();
            if (file == null) {
                return ReplacedFiles.impossible(
                        name + "belongs to a drawing that is made from text; change the text", by);
            }
            Optional<String> obstacle = downloads.obstacle(info);
            if (obstacle.isPresent()) {
                return ReplacedFiles.impossible(name + obstacle.get(), by);
            }
            byte[] bytes = downloads.read(candidate.remote(), info);
            String now = Hash.of(bytes).hex();
            String uploaded = candidate.state().attachments().get(wanted.fileName());
            Optional<byte[]> current = input.git().file(parent, file);
            String here = current.map(content -> Hash.of(content).hex()).orElse("");
            if (AttachmentMark.remembered(now).equals(uploaded)
                    || now.equals(here)
                    || now.equals(wanted.sha256())
                    || bytes.length == 0) {
                continue;
            }
            if (!AttachmentMark.remembered(here).equals(uploaded)) {
                return ReplacedFiles.impossible(
                        name + "conflicts with a change of " + file + " in Git; choose one of them by hand", by);
            }
            files.put(file, bytes);
            versions.addAll(by);
        }
        return new ReplacedFiles(files, null, versions);
    }
}
