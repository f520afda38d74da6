/**
 * A space of Confluence, or a part of it, as Markdown files, attachments and a manifest. {@link
 * io.github.docsync.importer.SpaceImporter} is the entry point: {@code SpaceReader} reads pages, labels and attachments, {@code
 * PathMaker} finds names for files, {@code reverse} writes the text, the desired tree of what was written is compared with
 * what was read, and {@code SpaceWriter} alone writes files, and never over one that differs.
 */
@NullMarked
package io.github.docsync.importer;

import org.jspecify.annotations.NullMarked;
