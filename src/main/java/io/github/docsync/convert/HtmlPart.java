package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/**
 * A part of a row of siblings with raw HTML in it.
 *
 * @param html for the HTML parser; {@code null} if this is something else
 * @param directive a comment that means something; {@code null} if this is something else
 * @param node the sibling itself, or the one that the part comes from
 */
record HtmlPart(@Nullable String html, @Nullable HtmlComment directive, Node node) {}
