package io.github.docsync.manifest;

import io.github.docsync.model.EnumSpelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The site generators and wikis whose own syntax, links and navigation are understood: the values of {@code markdown.dialects}. */
public enum DialectName {
    HUGO("Hugo"),
    DOCUSAURUS("Docusaurus"),
    NEXTRA("Nextra"),
    MINTLIFY("Mintlify"),
    FUMADOCS("Fumadocs"),
    ASTRO("Astro"),
    MDX("MDX"),
    MKDOCS("MkDocs"),
    MDBOOK("mdBook"),
    VITEPRESS("VitePress"),
    DOCFX("docfx"),
    JEKYLL("Jekyll"),
    HEXO("Hexo"),
    GITBOOK("GitBook"),
    DOCSIFY("Docsify"),
    ZOLA("Zola"),
    ELEVENTY("Eleventy"),
    MYST("MyST"),
    QUARTO("Quarto"),
    PANDOC("Pandoc"),
    OBSIDIAN("Obsidian"),
    AZURE_WIKI("Azure wiki"),
    GITLAB("GitLab");

    private final String shown;

    DialectName(String shown) {
        this.shown = shown;
    }

    /** As its makers write it. */
    public String shown() {
        return shown;
    }

    /** As the manifest writes it. */
    public String written() {
        return EnumSpelling.of(this);
    }

    /** The one that the manifest writes so. */
    public static Optional<DialectName> parse(String text) {
        return Arrays.stream(values())
                .filter(name -> name.written().equals(text))
                .findFirst();
    }

    static List<String> allWritten() {
        return Arrays.stream(values()).map(DialectName::written).toList();
    }
}
