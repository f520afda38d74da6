package io.github.docsync.manifest;

/** How diagrams and formulas reach Confluence. */
public enum DiagramMode {
    /** As a picture, attached to the page. */
    RENDER,
    /** As a macro of an app that the site has installed; see {@link MacroNames}. */
    MACRO,
    /** As the source that the author wrote, in a code block. */
    CODE,
    /** As a picture that the Kroki service of the manifest draws, to which the source is sent. */
    KROKI
}
