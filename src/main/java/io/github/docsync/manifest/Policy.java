package io.github.docsync.manifest;

/**
 * What to do where Git and Confluence disagree, or the content has a flaw.
 *
 * @param drift pages that people changed in Confluence since docsync's last write
 * @param orphans managed pages whose file is gone
 * @param brokenLinks links that lead nowhere
 * @param titleClash pages of one space that want one title
 * @param maxRemovals how many pages one plan may remove
 */
public record Policy(
        DriftPolicy drift,
        OrphanPolicy orphans,
        BrokenLinkPolicy brokenLinks,
        TitleClashPolicy titleClash,
        RemovalLimit maxRemovals) {
    /** What holds where the manifest says nothing. */
    public static final Policy DEFAULT = new Policy(
            DriftPolicy.STOP,
            OrphanPolicy.REPORT,
            BrokenLinkPolicy.WARN,
            TitleClashPolicy.QUALIFY,
            new RemovalLimit(10, true));
}
