package io.github.docsync.desired;

import io.github.docsync.convert.TracedConversion;
import io.github.docsync.markdown.FrontMatter;

/**
 * A page as it would be if its file had another text.
 *
 * @param conversion what its body would be, and where in the text each part comes from
 * @param title what it would be called
 * @param titlePrefix what the manifest puts before every title
 * @param titleSuffix what the manifest puts behind every title
 * @param titleFromHeading whether the title is the file's first heading, which the body then lacks
 * @param frontMatter what the text says about itself
 */
public record TrialPage(
        TracedConversion conversion,
        String title,
        String titlePrefix,
        String titleSuffix,
        boolean titleFromHeading,
        FrontMatter frontMatter) {}
