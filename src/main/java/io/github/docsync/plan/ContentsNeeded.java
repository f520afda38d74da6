package io.github.docsync.plan;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which pages have to be rendered for a plan: new ones, those whose stored bodies are compared, and those that may upload a picture again
 * that the converter draws.
 */
final class ContentsNeeded {
    private ContentsNeeded() {}

    /** Those that are not rendered yet. */
    static Set<DocPath> of(PlanInput input) {
        Availability availability = new Availability(input);
        Set<DocPath> needed = new LinkedHashSet<>();
        for (DesiredPage page : input.desired().pages().values()) {
            if (!page.isHeld() && availability.isSelected(page.path()) && isNeeded(input, page, availability)) {
                needed.add(page.path());
            }
        }
        needed.removeAll(input.contents().keySet());
        return needed;
    }

    private static boolean isNeeded(PlanInput input, DesiredPage page, Availability availability) {
        RemotePage remote = input.remote(page);
        if (remote == null) {
            return !availability.unavailable().containsKey(page.path());
        }
        boolean draws = page.summary().attachments().stream().anyMatch(ContentsNeeded::isDrawn);
        return input.actual().bodies().find(remote.id()).isPresent()
                || (draws && input.actual().attachments().isAsked(remote.id()));
    }

    private static boolean isDrawn(PlannedAttachment attachment) {
        return attachment.file() == null;
    }
}
