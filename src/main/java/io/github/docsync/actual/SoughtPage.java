package io.github.docsync.actual;

import io.github.docsync.model.DocPath;
import org.jspecify.annotations.Nullable;

/**
 * A page that Git wants, as far as reading has to know it to find it.
 *
 * @param path the file, or the folder of a generated page
 * @param pinnedId the id of the page that is to be taken over; null for none
 * @param blogPost whether it is a blog post
 * @param top whether it hangs under no other page of the manifest
 * @param space the key of its space
 * @param title its title
 */
public record SoughtPage(
        DocPath path, @Nullable String pinnedId, boolean blogPost, boolean top, String space, String title) {}
