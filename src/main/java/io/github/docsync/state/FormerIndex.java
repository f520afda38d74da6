package io.github.docsync.state;

import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.state.RecordedState.PropertyReference;
import java.util.List;

/**
 * Where the index lay before the manifest got another space or parent; it goes once the new one is written.
 *
 * @param container the kind of content
 * @param id the id of the content
 * @param space the key of its space
 * @param properties what to delete there
 */
public record FormerIndex(Container container, String id, String space, List<PropertyReference> properties) {}
