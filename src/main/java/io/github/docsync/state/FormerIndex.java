package io.github.docsync.state;

import io.github.docsync.site.PropertyReference;
import io.github.docsync.site.SiteContent;
import java.util.List;

/**
 * Where the index lay before the manifest got another space or parent; it goes once the new one is written.
 *
 * @param place the content that its properties belong to
 * @param space the key of its space
 * @param properties what to delete there
 */
public record FormerIndex(SiteContent place, String space, List<PropertyReference> properties) {}
