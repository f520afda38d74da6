package io.github.docsync.importer;

import io.github.docsync.markdown.MarkdownParser;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Set;

/** The text of a file: front matter, the title, and the body. */
final class PageText {
    private static final MarkdownParser PARSER = new MarkdownParser();

    private PageText() {}

    /** @param explicit whether the title is to stand in front matter, not as the first heading */
    static String of(PlacedPage page, String body, boolean explicit) {
        String title = page.found().title();
        String heading = "# " + escaped(title);
        boolean exact = !explicit && isTitle(page.path(), heading, title);
        StringBuilder front = new StringBuilder("---\nid: ");
        front.append(Yaml.text(page.found().id())).append('\n');
        if (!exact) {
            front.append("title: ").append(Yaml.text(title)).append('\n');
        }
        List<String> labels = page.found().labels();
        if (!labels.isEmpty()) {
            front.append("labels: [")
                    .append(String.join(", ", labels.stream().map(Yaml::text).toList()))
                    .append("]\n");
        }
        if (page.parent() != null) {
            front.append("parent: ").append(Yaml.text(page.parent())).append('\n');
        }
        if (page.order() != null) {
            front.append("order: ").append(page.order()).append('\n');
        }
        StringBuilder text = front.append("---\n\n");
        if (exact) {
            text.append(heading).append('\n').append(body.isEmpty() ? "" : "\n");
        }
        return text + (body.isEmpty() ? "" : body + "\n");
    }

    /** The ids by which links lead to the title, where it stands as the first heading. */
    static Set<String> titleIds(PlacedPage page) {
        return PARSER.parse(page.path(), "# " + escaped(page.found().title()) + "\n")
                .anchors()
                .ids();
    }

    private static boolean isTitle(DocPath path, String heading, String title) {
        return !title.isEmpty()
                && !title.contains("  ")
                && PARSER.parse(path, heading + "\n\ntext\n")
                        .firstHeading()
                        .filter(title::equals)
                        .isPresent();
    }

    /** What could mean something in a heading; the parser says whether the title comes back. */
    private static String escaped(String title) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            out.append("\\`*[]<>~^$&".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }
}
