package io.github.docsync.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.actual.ExtrasGlance;
import io.github.docsync.actual.ExtrasQuestion;
import io.github.docsync.actual.PageExtrasReader.LabelQuestion;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.PageLook;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.AttachmentMark;
import io.github.docsync.state.PageState;
import io.github.docsync.state.PartHashes;
import io.github.docsync.state.RecordedState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which labels, attachments and properties a plan needs: those of pages where Git changes them, where a person may have, and of pages that are
 * written anyway; and the children of pages to remove, which must not take others along. A run that finds nothing to do reads none.
 */
final class ExtrasNeeded {
    private ExtrasNeeded() {}

    /** What was not asked yet; looks at hashes and version numbers alone. */
    static ExtrasQuestion of(PlanInput input) {
        ExtrasGlance.Suspects suspects = input.suspects();
        Map<RemotePage, LabelQuestion> labels = new LinkedHashMap<>();
        Map<RemotePage, Map<String, Set<String>>> attachments = new LinkedHashMap<>();
        Set<RemotePage> properties = new LinkedHashSet<>();
        for (DesiredPage page : input.desired().pages().values()) {
            RemotePage remote = input.remote(page);
            if (remote == null || remote.live()) {
                continue;
            }
            RecordedState remembered = input.identity().of(page.path());
            PageState recorded = remembered == null ? null : remembered.state();
            if (!remote.isCurrent()) {
                if (recorded != null && isLeftOver(page, recorded) && input.restores(page, remote)) {
                    attachments.put(remote, hashes(page, recorded));
                }
                continue;
            }
            Set<String> ourKeys =
                    recorded == null ? Set.of() : recorded.properties().keySet();
            if (page.summary().properties().keySet().stream().anyMatch(key -> ForeignProperty.isPossible(key, ourKeys))
                    || (recorded != null
                            && mayBeChanged(
                                    page,
                                    recorded,
                                    suspects.properties().contains(remote.id())
                                            || input.actual()
                                                    .index()
                                                    .announced()
                                                    .properties()
                                                    .containsKey(remote.id())))) {
                properties.add(remote);
            }
            boolean suspicious = remembered == null || !Drift.isKnown(remembered, remote);
            LabelQuestion question = question(
                    input,
                    page,
                    remote,
                    recorded,
                    suspicious || suspects.labels().contains(remote.id()));
            if (!question.ours().isEmpty() || !question.others().isEmpty()) {
                labels.put(remote, question);
            }
            // What is new on a page that people wrote may be there already, and have come from there by a pull.
            boolean foreign = recorded != null && !Drift.isRecordedVersion(recorded, remote);
            boolean looked = suspicious || suspects.attachments().contains(remote.id());
            if (needsAttachments(page, recorded, looked, input.context().foreseeing() || foreign)) {
                attachments.put(remote, hashes(page, recorded));
            }
        }
        Set<RemotePage> children = new LinkedHashSet<>(OrphanPlan.candidates(input));
        labels.keySet().removeIf(page -> input.actual().labels().isAsked(page.id()));
        attachments.keySet().removeIf(page -> input.actual().attachments().isAsked(page.id()));
        children.removeIf(page -> input.actual().children().isAsked(page.id()));
        properties.removeIf(page -> input.actual().properties().isAsked(page.id()));
        return new ExtrasQuestion(labels, attachments, children, properties);
    }

    private static LabelQuestion question(
            PlanInput input, DesiredPage page, RemotePage remote, @Nullable PageState recorded, boolean suspicious) {
        List<String> ours = recorded == null ? List.of() : recorded.labels();
        Set<String> added = new HashSet<>(page.summary().labels());
        added.removeAll(ours);
        List<String> journalled = input.actual().index().announced().labels().getOrDefault(remote.id(), List.of());
        added.addAll(journalled);
        boolean gitChanges = recorded != null
                && !recorded.desired().labels().equals(page.summary().hashes().labels());
        boolean ask = suspicious || gitChanges || !journalled.isEmpty();
        return ask ? new LabelQuestion(Set.copyOf(ours), added) : new LabelQuestion(Set.of(), Set.of());
    }

    /** Whether a person may have changed the value of a property of ours that is looked at, or that Git changes. */
    private static boolean mayBeChanged(DesiredPage page, PageState recorded, boolean looked) {
        Map<String, JsonNode> wanted = page.summary().properties();
        return recorded.properties().entrySet().stream()
                .filter(written -> !PageLook.isKey(written.getKey()))
                .anyMatch(written -> {
                    if (looked) {
                        return true;
                    }
                    JsonNode value = wanted.get(written.getKey());
                    return value == null || !PartHashes.ofValue(value).equals(written.getValue());
                });
    }

    private static Map<String, Set<String>> hashes(DesiredPage page, @Nullable PageState recorded) {
        Map<String, Set<String>> hashes = new HashMap<>();
        page.summary()
                .attachments()
                .forEach(wanted -> hashes.computeIfAbsent(wanted.fileName(), name -> new HashSet<>())
                        .add(AttachmentMark.remembered(wanted.sha256())));
        if (recorded != null) {
            recorded.attachments()
                    .forEach((name, sha256) ->
                            hashes.computeIfAbsent(name, key -> new HashSet<>()).add(sha256));
        }
        return hashes;
    }

    /** Whether an attachment of ours is on the page that Git does not want. */
    private static boolean isLeftOver(DesiredPage page, PageState recorded) {
        Set<String> names = new HashSet<>(recorded.attachments().keySet());
        names.remove(PageState.ON_THE_ATTACHMENTS);
        page.summary().attachments().forEach(wanted -> names.remove(wanted.fileName()));
        return !names.isEmpty();
    }

    private static boolean needsAttachments(
            DesiredPage page, @Nullable PageState recorded, boolean suspicious, boolean foreseeing) {
        if (recorded == null) {
            return !page.summary().attachments().isEmpty();
        }
        boolean gitChanges = !recorded.desired()
                        .attachments()
                        .equals(page.summary().hashes().attachments())
                || !recorded.desired().body().equals(page.summary().hashes().body());
        boolean ours = !recorded.attachments().isEmpty() && (suspicious || gitChanges || isLeftOver(page, recorded));
        return ours
                || (foreseeing
                        && page.summary().attachments().stream()
                                .map(PlannedAttachment::fileName)
                                .anyMatch(name -> !recorded.attachments().containsKey(name)));
    }
}
