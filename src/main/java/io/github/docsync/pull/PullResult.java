package io.github.docsync.pull;

import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was brought back.
 *
 * @param branch the branch for review
 * @param base the commit that the new commits stand on
 * @param head the branch's tip now; null where there is no such branch
 * @param pages the pages that people changed, by path
 * @param created pages that people created below managed ones
 * @param removed pages that people put into the trash
 * @param comments the open comment threads, if they were asked for
 * @param findings what else a person should know
 * @param diff the commits as a unified diff
 * @param toReview whether the branch holds something that HEAD does not
 */
public record PullResult(
        String branch,
        String base,
        @Nullable String head,
        List<PulledPage> pages,
        List<OtherPage> created,
        List<OtherPage> removed,
        List<CommentThread> comments,
        List<Finding> findings,
        String diff,
        boolean toReview) {
    public PullResult {
        pages = List.copyOf(pages);
        created = List.copyOf(created);
        removed = List.copyOf(removed);
        comments = List.copyOf(comments);
        findings = List.copyOf(findings);
    }

    /**
     * A page that came or went.
     *
     * @param path its file; null for a page that has none
     * @param taken whether that is on the branch
     */
    public record OtherPage(@Nullable DocPath path, String pageId, String title, boolean taken) {}

    /** Whether something was left out in order to protect it. */
    public boolean protectsSomething() {
        return pages.stream().anyMatch(page -> !page.verdict().isTaken())
                || findings.stream().anyMatch(finding -> finding.kind().effect() != Finding.Effect.WARNING);
    }
}
