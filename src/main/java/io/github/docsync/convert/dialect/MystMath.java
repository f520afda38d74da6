package io.github.docsync.convert.dialect;

/** What stands in a directive {@code math}: Sphinx sets several lines, and several formulas, below each other. */
final class MystMath {
    private MystMath() {}

    /** One formula. Source: www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html#directive-math. */
    static String formula(String argument, String body) {
        String written = (argument + "\n" + Dedent.of(body)).strip();
        String joined = written.replaceAll("(?:\\\\\\\\)?[ \\t]*\\n(?:[ \\t]*\\n)+", " \\\\\\\\\n");
        boolean several = joined.contains("\\\\") || joined.contains("&");
        return several && !joined.contains("\\begin{") ? "\\begin{aligned}\n" + joined + "\n\\end{aligned}" : written;
    }
}
