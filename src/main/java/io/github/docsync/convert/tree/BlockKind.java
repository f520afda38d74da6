package io.github.docsync.convert.tree;

import io.github.docsync.storage.Vocabulary;
import java.util.Set;

/** What Confluence's editor makes of an element that stands as a block; everything else is inline. */
enum BlockKind {
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    RULE,
    TABLE,
    CODE,
    PANEL,
    EXPAND,
    LAYOUT,
    TASKS,
    /** A macro without a rich body, such as a table of contents. */
    MACRO,
    /** A macro round other blocks, such as an excerpt. */
    BODIED_MACRO,
    /** A picture that stands by itself. */
    MEDIA,
    /** Not an element of storage format: content with an alignment. */
    ALIGNED,
    /** Storage format of the author's own. */
    PASSTHROUGH,
    /** A macro that the author asks for as it is stored. */
    VERBATIM,
    INLINE;

    private static final Set<String> PANELS = Set.of("info", "note", "tip", "warning", "panel");
    private static final Set<String> CODES = Set.of("code", "noformat");
    /** The pseudo element of {@link #ALIGNED}; its attribute {@code style} goes to the paragraphs in it. */
    static final String ALIGNED_ELEMENT = "aligned";

    static BlockKind of(TreeNode content) {
        if (content instanceof TreeNode.Passthrough passthrough) {
            return passthrough.inline() ? INLINE : PASSTHROUGH;
        }
        return content instanceof TreeElement element ? of(element) : INLINE;
    }

    private static BlockKind of(TreeElement element) {
        BlockKind given = element.kind();
        if (given != null) {
            return given;
        }
        return switch (element.name()) {
            case "p" -> PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
            case "ul", "ol" -> LIST;
            case "li" -> ITEM;
            case "blockquote" -> QUOTE;
            case "hr" -> RULE;
            case "table" -> TABLE;
            case "ac:adf-extension" -> PANEL;
            case "ac:layout" -> LAYOUT;
            case "ac:task-list" -> TASKS;
            case ALIGNED_ELEMENT -> ALIGNED;
            case "ac:structured-macro" -> macro(element);
            default -> INLINE;
        };
    }

    private static BlockKind macro(TreeElement macro) {
        String name = macro.attributes().getOrDefault("ac:name", "");
        if (PANELS.contains(name)) {
            return PANEL;
        }
        if (CODES.contains(name)) {
            return CODE;
        }
        if (name.equals("expand")) {
            return EXPAND;
        }
        if (macro.child("ac:rich-text-body") != null) {
            return BODIED_MACRO;
        }
        return Vocabulary.isInlineMacro(name) ? INLINE : MACRO;
    }
}
