package io.github.docsync.convert.tree;

import static io.github.docsync.convert.tree.BlockKind.BODIED_MACRO;
import static io.github.docsync.convert.tree.BlockKind.CODE;
import static io.github.docsync.convert.tree.BlockKind.EXPAND;
import static io.github.docsync.convert.tree.BlockKind.HEADING;
import static io.github.docsync.convert.tree.BlockKind.LAYOUT;
import static io.github.docsync.convert.tree.BlockKind.LIST;
import static io.github.docsync.convert.tree.BlockKind.MACRO;
import static io.github.docsync.convert.tree.BlockKind.MEDIA;
import static io.github.docsync.convert.tree.BlockKind.PANEL;
import static io.github.docsync.convert.tree.BlockKind.PARAGRAPH;
import static io.github.docsync.convert.tree.BlockKind.PASSTHROUGH;
import static io.github.docsync.convert.tree.BlockKind.QUOTE;
import static io.github.docsync.convert.tree.BlockKind.RULE;
import static io.github.docsync.convert.tree.BlockKind.TABLE;
import static io.github.docsync.convert.tree.BlockKind.TASKS;
import static io.github.docsync.convert.tree.BlockKind.VERBATIM;

import java.util.EnumSet;
import java.util.Set;

/**
 * What blocks stand in, and which blocks may stand there: the content model of the Atlassian Document Format (the JSON schema
 * of {@code @atlaskit/adf-schema}), which is what Confluence's editor turns storage format into.
 */
enum Enclosure {
    PAGE(LAYOUT, BODIED_MACRO, EXPAND, TABLE, PANEL, QUOTE, HEADING, RULE, TASKS),
    COLUMN(BODIED_MACRO, EXPAND, TABLE, PANEL, QUOTE, HEADING, RULE, TASKS),
    MACRO_BODY(TABLE, PANEL, QUOTE, HEADING, RULE, TASKS),
    EXPAND_BODY(EXPAND, TABLE, PANEL, QUOTE, HEADING, RULE, TASKS),
    /** An expand in an expand or in a table's cell. */
    NESTED_EXPAND_BODY(PANEL, QUOTE, HEADING, RULE, TASKS),
    CELL(EXPAND, PANEL, QUOTE, HEADING, RULE, TASKS),
    PANEL_BODY(HEADING, RULE, TASKS),
    LIST_ITEM(TASKS),
    QUOTATION(),
    /** Only text and further tasks. */
    TASK(TASKS);

    @SuppressWarnings("ImmutableEnumChecker") // never changed after construction; an EnumSet has no immutable form
    private final Set<BlockKind> allowed;

    Enclosure(BlockKind... beyondBasics) {
        allowed = EnumSet.of(PARAGRAPH, LIST, CODE, MACRO, MEDIA, PASSTHROUGH, VERBATIM);
        allowed.addAll(Set.of(beyondBasics));
    }

    boolean allows(BlockKind kind) {
        return this == TASK ? kind == TASKS || kind == PARAGRAPH : allowed.contains(kind);
    }

    /** Whether a block may leave this, dividing it in two, to stand where it is allowed. */
    boolean canBeDivided() {
        return this == LIST_ITEM || this == QUOTATION || this == PANEL_BODY || this == TASK;
    }
}
