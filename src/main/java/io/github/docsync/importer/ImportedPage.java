package io.github.docsync.importer;

import io.github.docsync.model.DocPath;

/**
 * A page that became a file.
 *
 * @param path the file, relative to the manifest's folder
 * @param pageId the page
 * @param title its title in Confluence
 * @param words how many words a reader sees
 * @param fencedWords how many of them stand in storage format that was passed through
 */
public record ImportedPage(DocPath path, String pageId, String title, int words, int fencedWords) {}
