package io.github.docsync.plan;

import io.github.docsync.model.DocPath;

/**
 * A page that moves among its siblings.
 *
 * @param page the page that moves
 * @param sibling the page beside which it goes
 * @param after whether it goes behind {@code sibling}; else in front of it
 */
public record Placement(DocPath page, DocPath sibling, boolean after) {}
