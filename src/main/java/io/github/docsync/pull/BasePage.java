package io.github.docsync.pull;

import io.github.docsync.desired.DesiredTree;
import io.github.docsync.model.DocPath;
import io.github.docsync.storage.StorageNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page that a person's change was made to, as its Markdown.
 *
 * @param path where the file was
 * @param tree what else the repository held then
 * @param file its text
 * @param published what this docsync makes of it
 * @param stored what Confluence had; the same, unless another docsync or another diagram engine made it
 */
record BasePage(DocPath path, DesiredTree tree, FileText file, List<StorageNode> published, List<StorageNode> stored) {
    /**
     * What the person left, in the words of this docsync: blocks that nobody touched are as this docsync writes them.
     *
     * @param goal what the person left
     */
    List<StorageNode> goal(List<StorageNode> goal) {
        Map<String, PageBlock> ours = new HashMap<>();
        List<PageBlock> now = PageBlock.of(published);
        List<PageBlock> then = PageBlock.of(stored);
        if (now.size() != then.size()) {
            return goal;
        }
        for (int i = 0; i < now.size(); i++) {
            ours.putIfAbsent(then.get(i).key(), now.get(i));
        }
        List<StorageNode> translated = new ArrayList<>();
        for (PageBlock block : PageBlock.of(goal)) {
            translated.addAll(ours.getOrDefault(block.key(), block).nodes());
        }
        return translated;
    }
}
