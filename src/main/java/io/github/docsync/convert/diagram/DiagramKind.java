package io.github.docsync.convert.diagram;

/** The languages that can be drawn. */
public enum DiagramKind {
    MERMAID("mermaid", "Mermaid diagram"),
    PLANTUML("plantuml", "PlantUML diagram"),
    GRAPHVIZ("graphviz", "Graphviz diagram"),
    /** LaTeX, as a block of its own. */
    FORMULA("formula", "formula"),
    /** LaTeX, inside a line. */
    INLINE_FORMULA("formula", "formula");

    private final String prefix;
    private final String noun;

    DiagramKind(String prefix, String noun) {
        this.prefix = prefix;
        this.noun = noun;
    }

    /** What the names of its pictures begin with. */
    public String prefix() {
        return prefix;
    }

    /** For messages. */
    public String noun() {
        return noun;
    }
}
