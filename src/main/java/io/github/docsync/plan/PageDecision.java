package io.github.docsync.plan;

import io.github.docsync.desired.PageContent;
import java.util.List;
import java.util.Set;

/**
 * What is to become of one existing page, before it is put in order with the others.
 *
 * @param content what to write, with the parts that are held as they are in Confluence
 * @param write the parts to write
 * @param held the parts that are left to the person who changed them
 * @param adoptsBody whether the body that is there becomes the base of later comparisons without being written
 * @param labels what happens to the labels
 * @param attachments what happens to the attachments
 * @param properties what happens to the content properties
 * @param unmanageable whether nothing can be written at all
 * @param findings what to tell
 * @param reasons why
 */
record PageDecision(
        PageContent content,
        Set<Part> write,
        Set<Part> held,
        boolean adoptsBody,
        LabelChanges labels,
        AttachmentChanges attachments,
        PropertyChanges properties,
        boolean unmanageable,
        List<Finding> findings,
        List<Reason> reasons) {}
