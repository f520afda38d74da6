package io.github.docsync.manifest;

/**
 * The macros that stand for diagrams and formulas under {@link DiagramMode#MACRO}. They come from Marketplace apps, whose
 * names differ, so each can be set.
 */
public record MacroNames(String mermaid, String plantuml, String graphviz, String d2, String math, String inlineMath) {
    /** The names that widely installed apps use. */
    public static final MacroNames DEFAULT =
            new MacroNames("mermaid", "plantuml", "graphviz", "d2", "easy-math-block", "eazy-math-inline");
}
