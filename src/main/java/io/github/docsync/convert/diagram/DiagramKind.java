package io.github.docsync.convert.diagram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that can be drawn: those that have an engine here, and those that only a Kroki service draws. */
public enum DiagramKind {
    MERMAID("mermaid", "Mermaid diagram"),
    PLANTUML("plantuml", "PlantUML diagram", "puml uml"),
    GRAPHVIZ("graphviz", "Graphviz diagram", "dot"),
    D2("d2", "D2 diagram"),
    /** LaTeX, as a block of its own. */
    FORMULA("formula", "formula"),
    /** LaTeX, inside a line. */
    INLINE_FORMULA("formula", "formula"),
    ACTDIAG("actdiag", "ActDiag diagram"),
    BLOCKDIAG("blockdiag", "BlockDiag diagram"),
    BPMN("bpmn", "BPMN diagram"),
    BYTEFIELD("bytefield", "Bytefield diagram"),
    C4PLANTUML("c4plantuml", "C4 diagram"),
    DBML("dbml", "DBML diagram"),
    DITAA("ditaa", "Ditaa diagram"),
    ERD("erd", "Erd diagram"),
    EXCALIDRAW("excalidraw", "Excalidraw diagram"),
    NOMNOML("nomnoml", "Nomnoml diagram"),
    NWDIAG("nwdiag", "NwDiag diagram"),
    PACKETDIAG("packetdiag", "PacketDiag diagram"),
    PIKCHR("pikchr", "Pikchr diagram"),
    RACKDIAG("rackdiag", "RackDiag diagram"),
    SEQDIAG("seqdiag", "SeqDiag diagram"),
    STRUCTURIZR("structurizr", "Structurizr diagram"),
    SVGBOB("svgbob", "Svgbob diagram"),
    SYMBOLATOR("symbolator", "Symbolator diagram"),
    TIKZ("tikz", "TikZ diagram"),
    UMLET("umlet", "UMLet diagram"),
    VEGA("vega", "Vega diagram"),
    VEGALITE("vegalite", "Vega-Lite diagram", "vega-lite"),
    WAVEDROM("wavedrom", "WaveDrom diagram"),
    WIREVIZ("wireviz", "WireViz diagram");

    private final String prefix;
    private final String noun;
    /** Further names of its fences, divided by spaces. */
    private final String otherNames;

    DiagramKind(String prefix, String noun) {
        this(prefix, noun, "");
    }

    DiagramKind(String prefix, String noun, String otherNames) {
        this.prefix = prefix;
        this.noun = noun;
        this.otherNames = otherNames;
    }

    /** The kind that a fence's language names, also as {@code kroki-d2}; formulas have fences of their own. */
    public static Optional<DiagramKind> ofLanguage(String language) {
        String name = language.toLowerCase(Locale.ROOT).replaceFirst("^kroki-", "");
        return Arrays.stream(values())
                .filter(kind -> kind != FORMULA && kind != INLINE_FORMULA)
                .filter(kind -> kind.prefix.equals(name)
                        || (!name.isEmpty() && (" " + kind.otherNames + " ").contains(" " + name + " ")))
                .findFirst();
    }

    /** What the names of its pictures begin with. */
    public String prefix() {
        return prefix;
    }

    /** What a Kroki service calls it. */
    String service() {
        return prefix;
    }

    /** For messages. */
    public String noun() {
        return noun;
    }
}
