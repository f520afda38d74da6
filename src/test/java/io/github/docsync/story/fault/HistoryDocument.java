package io.github.docsync.story.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A document of a random history, as its author means it. */
final class HistoryDocument {
    String title = "";
    final List<String> paragraphs = new ArrayList<>();
    final Set<String> links = new LinkedHashSet<>();
    final Set<String> labels = new TreeSet<>();
    String picture = "";
    String parent = "";
    int order;

    HistoryDocument copy() {
        HistoryDocument copy = new HistoryDocument();
        copy.title = title;
        copy.paragraphs.addAll(paragraphs);
        copy.links.addAll(links);
        copy.labels.addAll(labels);
        copy.picture = picture;
        copy.parent = parent;
        copy.order = order;
        return copy;
    }

    /** Forgets a file that is gone, or follows one that moved. */
    void follow(String path, String target) {
        if (links.remove(path) && !target.isEmpty()) {
            links.add(target);
        }
        if (parent.equals(path)) {
            parent = target;
        }
    }

    /** The file. */
    String text() {
        StringBuilder text = new StringBuilder("---\nlabels: [" + String.join(", ", labels) + "]\n");
        if (order > 0) {
            text.append("order: ").append(order).append('\n');
        }
        if (!parent.isEmpty()) {
            text.append("parent: ").append(parent).append('\n');
        }
        text.append("---\n# ").append(title).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        links.forEach(link -> text.append("See [it](/").append(link).append(").\n\n"));
        if (!picture.isEmpty()) {
            text.append("![](/img/").append(picture).append(".png)\n\n");
        }
        return text.append("- [ ] Wash\n- [ ] Dry\n").toString();
    }
}
