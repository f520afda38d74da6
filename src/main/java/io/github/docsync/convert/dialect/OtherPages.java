package io.github.docsync.convert.dialect;

/**
 * The web site whose part the documents are: where an address leads that begins with a slash and is none of theirs.
 *
 * @param address of the site, without a slash at the end
 * @param ownFolders whether an address that begins with the name of one of the documents' folders is theirs, be there such a page or not
 */
public record OtherPages(String address, boolean ownFolders) {}
