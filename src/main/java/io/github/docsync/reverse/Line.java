package io.github.docsync.reverse;

/**
 * What a line of text has to look out for.
 *
 * @param cell whether it stands in a cell of a pipe table
 * @param single whether it must stay one line, as in a cell or a heading
 * @param link whether it is the text of a link
 * @param sturdy whether everything is escaped and formatting is written as tags
 * @param formulas whether dollar signs could pair
 * @param emphasis the mark of emphasis
 * @param strong what stands twice round bold text
 * @param breaking a backslash, or a space for the two that break a line
 */
record Line(
        boolean cell,
        boolean single,
        boolean link,
        boolean sturdy,
        boolean formulas,
        char emphasis,
        char strong,
        char breaking) {
    static Line paragraph(MarkdownStyle style) {
        return new Line(false, false, false, false, false, style.emphasis(), style.strong(), style.breaking());
    }

    static Line cell(MarkdownStyle style) {
        return new Line(true, true, false, false, false, style.emphasis(), style.strong(), style.breaking());
    }

    Line inOneLine() {
        return new Line(cell, true, link, sturdy, formulas, emphasis, strong, breaking);
    }

    Line inLink() {
        return new Line(cell, true, true, sturdy, formulas, emphasis, strong, breaking);
    }

    Line sturdy(boolean wanted) {
        return new Line(cell, single, link, wanted, formulas, emphasis, strong, breaking);
    }

    Line withFormulas(boolean possible) {
        return new Line(cell, single, link, sturdy, possible, emphasis, strong, breaking);
    }

    Line withEmphasis(char mark) {
        return new Line(cell, single, link, sturdy, formulas, mark, strong, breaking);
    }
}
