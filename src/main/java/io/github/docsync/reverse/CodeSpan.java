package io.github.docsync.reverse;

/** Code in a line of text. */
final class CodeSpan {
    private CodeSpan() {}

    /** @param cell whether it stands in a pipe table, where a bar would end the cell */
    static String of(String text, boolean cell) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String mark = "`".repeat(longest + 1);
        boolean padded = text.startsWith("`")
                || text.endsWith("`")
                || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        String inside = padded ? " " + text + " " : text;
        return mark + (cell ? inside.replace("|", "\\|") : inside) + mark;
    }
}
