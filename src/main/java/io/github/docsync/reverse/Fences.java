package io.github.docsync.reverse;

/** Blocks between fences. */
final class Fences {
    private static final int SHORTEST = 3;

    private Fences() {}

    /** @param info what stands behind the opening fence */
    static String write(String info, String content, MarkdownStyle style) {
        char character = info.indexOf('`') >= 0 ? '~' : style.fence();
        int longest = 0;
        int run = 0;
        for (int i = 0; i < content.length(); i++) {
            run = content.charAt(i) == character ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = String.valueOf(character).repeat(Math.max(SHORTEST, longest + 1));
        String lines = content.isEmpty() ? "" : content + "\n";
        String gap = style.gap() && !info.isEmpty() ? " " : "";
        return fence + gap + info + "\n" + lines + fence;
    }
}
