package io.github.docsync.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.pull.CommentThread;
import io.github.docsync.pull.PullResult;
import io.github.docsync.pull.PulledPage;
import java.util.List;

/** What was pulled, for scripts. */
public final class PullJson {
    private PullJson() {}

    /** What was pulled, without its cost and exit code. */
    public static ObjectNode of(PullResult result) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("branch", result.branch())
                .put("base", result.base())
                .put("head", result.head())
                .put("toReview", result.toReview());
        ArrayNode pages = document.putArray("pages");
        result.pages().forEach(page -> pages.add(page(page)));
        document.set("created", others(result.created()));
        document.set("removed", others(result.removed()));
        document.set("findings", PlanJson.findings(result.findings()));
        return document;
    }

    /** The text of the file with the comment threads that {@code --comments} asks for. */
    public static String commentsFile(List<CommentThread> threads) {
        return comments(threads).toPrettyString() + "\n";
    }

    private static ArrayNode comments(List<CommentThread> threads) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (CommentThread thread : threads) {
            ObjectNode node = array.addObject()
                    .put("id", thread.id())
                    .put("path", thread.path().value())
                    .put("line", thread.line())
                    .put("pageId", thread.pageId())
                    .put("kind", thread.inline() ? "inline" : "footer")
                    .put("text", thread.text());
            ArrayNode remarks = node.putArray("thread");
            thread.remarks()
                    .forEach(remark -> remarks.addObject()
                            .put("author", remark.author())
                            .put("at", remark.at() == null ? null : remark.at().toString())
                            .put("body", remark.body()));
            node.put("url", thread.url());
        }
        return array;
    }

    private static ObjectNode page(PulledPage page) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("path", page.path().value())
                .put("pageId", page.pageId())
                .put("title", page.title())
                .put("fromVersion", page.fromVersion())
                .put("toVersion", page.toVersion());
        page.authors().forEach(node.putArray("authors")::add);
        page.parts().forEach(node.putArray("parts")::add);
        node.put("verdict", page.verdict().word());
        page.lost().forEach(node.putArray("lost")::add);
        return node.put("reason", page.reason()).put("conflictBranch", page.conflictBranch());
    }

    private static ArrayNode others(List<PullResult.OtherPage> pages) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        pages.forEach(page -> array.addObject()
                .put("path", page.path() == null ? null : page.path().value())
                .put("pageId", page.pageId())
                .put("title", page.title())
                .put("taken", page.taken()));
        return array;
    }
}
