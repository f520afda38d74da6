package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.model.DocPath;

/**
 * Where a generator of sites has its documents.
 *
 * @param generator which
 * @param folder the folder
 * @param documents how many Markdown files lie in it, hidden ones not counted
 */
public record DocumentFolder(DialectName generator, DocPath folder, int documents) {}
