package io.github.docsync.importer;

import java.nio.file.Path;

/**
 * What to import, and where to.
 *
 * @param target the key of a space, or the id of a page
 * @param manifest the manifest to write
 * @param into the folder for the files, relative to the manifest's
 * @param attachments which attachments to bring along
 * @param dryRun whether nothing is to be written
 */
public record ImportOptions(String target, Path manifest, String into, AttachmentChoice attachments, boolean dryRun) {}
