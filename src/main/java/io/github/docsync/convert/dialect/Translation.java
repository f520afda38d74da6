package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;

/** What a construct of a generator becomes in Markdown. */
sealed interface Translation {
    /** The marks are left out and the body is kept, as it should be. */
    Translation TRANSPARENT = new Around("", "");

    /** It is left out with its body. */
    Translation NOTHING = new Inline("");

    /**
     * A container round its body.
     *
     * @param name one of those that {@code :::name} may have
     * @param title inline Markdown, or attributes in braces; may be empty
     */
    record Container(String name, String title) implements Translation {}

    /** Text before and behind the body, in its lines. */
    record Around(String before, String after) implements Translation {}

    /** Text in the place of all of it, in its line. */
    record Inline(String markdown) implements Translation {}

    /** Blocks in the place of all of it. */
    record Blocks(String markdown) implements Translation {}

    /** Blocks from another file in the place of all of it; one line stays in the line that it is put into. */
    record Included(MappedText text) implements Translation {}

    /** It stays as it is written. */
    record Kept() implements Translation {}

    /**
     * The marks are left out, the body is kept, and it is told.
     *
     * @param kind names the construct
     * @param said Markdown of what it says itself, before its body; may be empty
     */
    record Unknown(String kind, String said) implements Translation {
        Unknown(String kind) {
            this(kind, "");
        }
    }
}
