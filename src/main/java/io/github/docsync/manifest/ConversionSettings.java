package io.github.docsync.manifest;

import java.net.URI;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How Markdown is converted: the manifest's optional section {@code markdown}.
 *
 * @param macros the macros used where a mode is {@link DiagramMode#MACRO}
 * @param singleTildeStrikethrough whether {@code ~x~} is struck through as on GitHub (default) or a subscript
 * @param attachmentExtensions extensions, in lower case without a dot, of linked files that are attached to the page
 *     instead of linked on the Git host
 * @param pageProperties whether a page starts with a table of its front matter's unknown keys; default false
 * @param dialects the site generators that the files are written for, none for plain GitHub Markdown; null (the default) to
 *     recognise them by their own files
 * @param kroki the service that draws where a mode is {@link DiagramMode#KROKI}, and what has no engine here; null for none
 */
public record ConversionSettings(
        DiagramMode mermaid,
        DiagramMode plantuml,
        DiagramMode graphviz,
        DiagramMode d2,
        DiagramMode math,
        MacroNames macros,
        boolean singleTildeStrikethrough,
        Set<String> attachmentExtensions,
        boolean pageProperties,
        @Nullable Set<DialectName> dialects,
        @Nullable URI kroki) {
    private static final ConversionSettings DEFAULTS = new ConversionSettings(
            DiagramMode.RENDER,
            DiagramMode.RENDER,
            DiagramMode.RENDER,
            DiagramMode.RENDER,
            DiagramMode.RENDER,
            MacroNames.DEFAULT,
            true,
            Set.of(
                    "csv", "doc", "docx", "drawio", "epub", "gz", "odp", "ods", "odt", "pdf", "ppt", "pptx", "rtf",
                    "tar", "tgz", "vsdx", "xls", "xlsx", "zip"),
            false,
            null,
            null);

    public ConversionSettings {
        attachmentExtensions = Collections.unmodifiableSet(new TreeSet<>(attachmentExtensions));
        dialects = dialects == null ? null : Collections.unmodifiableSet(new TreeSet<>(dialects));
    }

    /** What holds where the manifest has no {@code markdown}. */
    public static ConversionSettings defaults() {
        return DEFAULTS;
    }
}
