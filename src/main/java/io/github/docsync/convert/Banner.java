package io.github.docsync.convert;

import org.jspecify.annotations.Nullable;

/**
 * The line at the top of a page that says where it comes from.
 *
 * @param text the sentence
 * @param linkText the words after it that carry the link; may be empty if there is no link
 * @param url where the link leads; {@code null} for no link
 */
public record Banner(String text, String linkText, @Nullable String url) {}
