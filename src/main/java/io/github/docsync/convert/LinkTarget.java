package io.github.docsync.convert;

/**
 * Where a link or picture was found to lead.
 *
 * @param destination with the path of the page, file or folder that was found; as written where nothing was
 * @param misspelled whether upper and lower case or the Unicode form differ from what is written, so that Git hosts find nothing
 */
public record LinkTarget(LinkDestination destination, boolean misspelled) {}
