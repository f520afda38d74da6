package io.github.docsync.plan;

import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.model.Hash;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.state.AttachmentMark;
import io.github.docsync.state.ReadAttachment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares a page's attachments three ways, each by itself: what we uploaded, what is there, what is wanted. A version that a person
 * made stays and is named, but under {@code overwrite}. One that a person deleted and that the page shows is put back under every
 * policy, since the page is broken without it.
 */
final class AttachmentComparison {
    private static final String EMPTY_FILE = Hash.of("").hex();

    private final DriftPolicy drift;
    private final SortedMap<String, String> ours;
    private final @Nullable Map<String, RemoteAttachment> present;
    private final SortedMap<String, ReadAttachment> read;
    private final Predicate<String> shown;
    private final Set<String> upload = new TreeSet<>();
    private final Set<String> known = new HashSet<>();
    private final SortedMap<String, String> remove = new TreeMap<>();
    private final SortedMap<String, String> remembered = new TreeMap<>();
    private final List<LeftItem> left = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private @Nullable String foreign;

    /**
     * @param ours what we uploaded
     * @param present what is there; null where that is not known
     * @param read the versions that people uploaded and whose bytes are known
     * @param shown whether the page shows the file of this name once the run is over
     */
    AttachmentComparison(
            DriftPolicy drift,
            SortedMap<String, String> ours,
            @Nullable Map<String, RemoteAttachment> present,
            SortedMap<String, ReadAttachment> read,
            Predicate<String> shown) {
        this.drift = drift;
        this.ours = ours;
        this.present = present;
        this.read = read;
        this.shown = shown;
    }

    void compare(List<PlannedAttachment> wanted) {
        Set<String> names = new HashSet<>();
        for (PlannedAttachment attachment : wanted) {
            names.add(attachment.fileName());
            compare(attachment, ours.get(attachment.fileName()));
        }
        ours.keySet().stream().filter(name -> !names.contains(name)).forEach(this::unwanted);
    }

    private void compare(PlannedAttachment wanted, @Nullable String uploaded) {
        String name = wanted.fileName();
        String hash = AttachmentMark.remembered(wanted.sha256());
        boolean gitChanged = !hash.equals(uploaded);
        remembered.put(name, hash);
        if (present == null) {
            if (gitChanged) {
                upload(name, uploaded != null);
            }
            return;
        }
        RemoteAttachment there = present.get(name);
        if (there == null) {
            missing(name, uploaded, gitChanged);
        } else if (AttachmentMark.isOurs(there.comment())) {
            boolean done = AttachmentMark.names(wanted.sha256(), there.comment()) && !isBroken(there, wanted);
            if (!done) {
                upload(name, true);
            }
        } else if (uploaded == null) {
            foreign = name;
        } else if (drift == DriftPolicy.OVERWRITE) {
            upload(name, true);
            reasons.add(Reason.of(Reason.Kind.ATTACHMENT_OVERWRITTEN, name));
        } else {
            remembered.put(name, uploaded);
            left.add(new LeftItem(
                    gitChanged,
                    Observation.of(
                            gitChanged
                                    ? Observation.Detail.ATTACHMENT_CHANGED_ON_BOTH_SIDES
                                    : Observation.Detail.ATTACHMENT_REPLACED,
                            name)));
        }
    }

    /** Confluence may leave an attachment without content when it answers an upload with 503. */
    private static boolean isBroken(RemoteAttachment there, PlannedAttachment wanted) {
        return there.size() != null && there.size() == 0 && !wanted.sha256().equals(EMPTY_FILE);
    }

    private void missing(String name, @Nullable String uploaded, boolean gitChanged) {
        boolean deleted = uploaded != null && !gitChanged;
        if (!deleted || shown.test(name) || drift == DriftPolicy.OVERWRITE) {
            upload(name, true);
            if (deleted) {
                reasons.add(Reason.of(Reason.Kind.ATTACHMENT_PUT_BACK, name));
            }
        } else {
            left.add(new LeftItem(false, Observation.of(Observation.Detail.ATTACHMENT_DELETED, name)));
        }
    }

    private void unwanted(String name) {
        if (present == null) {
            // Ours until a run that sees it removes it.
            remembered.put(name, Objects.requireNonNull(ours.get(name)));
            return;
        }
        RemoteAttachment there = present.get(name);
        if (there == null) {
            return;
        }
        if (AttachmentMark.isOurs(there.comment()) || drift == DriftPolicy.OVERWRITE) {
            remove.put(name, there.id());
        } else {
            left.add(new LeftItem(false, Observation.of(Observation.Detail.ATTACHMENT_MADE_ANEW, name)));
        }
    }

    private void upload(String name, boolean isKnown) {
        upload.add(name);
        if (isKnown) {
            known.add(name);
        }
    }

    AttachmentChanges changes() {
        SortedMap<String, ReadAttachment> stays = new TreeMap<>(read);
        stays.keySet().removeAll(upload);
        stays.keySet().removeAll(remove.keySet());
        return new AttachmentChanges(Collections.unmodifiableSet(upload), Set.copyOf(known), remove, remembered, stays);
    }

    /** What is left to people, to be named. */
    List<LeftItem> left() {
        return left;
    }

    /** Why something is uploaded that Git did not change. */
    List<Reason> reasons() {
        return reasons;
    }

    /** A name that an attachment has which is not ours; null for none. */
    @Nullable
    String foreign() {
        return foreign;
    }
}
