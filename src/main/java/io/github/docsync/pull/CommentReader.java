package io.github.docsync.pull;

import io.github.docsync.confluence.Comments;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.Body;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.ResolutionStatus;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Version;
import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemotePage;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the open comment threads of the pages: two requests a page, and one more for each thread's replies. */
final class CommentReader {
    private final PullInput input;
    private final NamesInConfluence names;
    private final Function<DocPath, Optional<byte[]>> texts;
    private final List<Found> found = new ArrayList<>();

    /** @param texts the files as the branch has them */
    CommentReader(PullInput input, NamesInConfluence names, Function<DocPath, Optional<byte[]>> texts) {
        this.texts = texts;
        this.input = input;
        this.names = names;
    }

    private record Found(DocPath path, RemotePage page, boolean inline, Comment first, List<Comment> replies) {}

    /** The threads, by file and then as Confluence orders them. */
    List<CommentThread> read() {
        Set<RemotePage> marked = new LinkedHashSet<>();
        for (DesiredPage page : input.tree().pages().values()) {
            RecordedState row = input.identity().of(page.path());
            RemotePage remote =
                    row == null ? null : input.actual().pages().get(row.state().pageId());
            boolean selected = input.only() == null || input.only().matches(page.path());
            if (remote != null && remote.isCurrent() && selected && !page.generated()) {
                collect(page.path(), remote, true);
                collect(page.path(), remote, false);
            }
        }
        found.stream().filter(Found::inline).forEach(thread -> marked.add(thread.page()));
        Map<String, StorageBody> bodies =
                marked.isEmpty() ? Map.of() : input.reader().bodies(marked);
        Map<String, String> people = people();
        Map<DocPath, Map<String, Integer>> lines = new HashMap<>();
        List<CommentThread> threads = new ArrayList<>();
        for (Found thread : found) {
            StorageBody body = bodies.get(thread.page().id());
            Map<String, Integer> here =
                    body == null ? Map.of() : lines.computeIfAbsent(thread.path(), path -> lines(path, body.text()));
            threads.add(thread(thread, here, people));
        }
        return threads;
    }

    private void collect(DocPath path, RemotePage page, boolean inline) {
        Comments comments =
                inline ? input.client().inlineComments() : input.client().footerComments();
        List<Comment> tops = (inline
                        ? comments.inState(
                                kind(page),
                                page.id(),
                                BodyFormat.STORAGE,
                                List.of(ResolutionStatus.OPEN, ResolutionStatus.REOPENED))
                        : comments.of(kind(page), page.id(), BodyFormat.STORAGE))
                .toList();
        for (Comment top : tops) {
            found.add(new Found(
                    path,
                    page,
                    inline,
                    top,
                    comments.children(top.id(), BodyFormat.STORAGE).toList()));
        }
    }

    private static Container kind(RemotePage page) {
        return page.blogPost() ? Container.BLOG_POST : Container.PAGE;
    }

    private Map<String, String> people() {
        Set<String> accounts = new LinkedHashSet<>();
        for (Found thread : found) {
            account(thread.first()).ifPresent(accounts::add);
            thread.replies().forEach(reply -> account(reply).ifPresent(accounts::add));
        }
        Map<String, String> people = new HashMap<>();
        for (User user : PeopleReader.named(input.client(), accounts)) {
            people.put(
                    String.valueOf(user.accountId()),
                    Objects.requireNonNullElse(user.displayName(), String.valueOf(user.accountId())));
        }
        return people;
    }

    private static Optional<String> account(Comment comment) {
        Version version = comment.version();
        return Optional.ofNullable(version == null ? null : version.authorId());
    }

    private Map<String, Integer> lines(DocPath path, String body) {
        Optional<FileText> file = texts.apply(path).flatMap(FileText::of);
        return file.map(text -> new CommentLines(
                                text.text(),
                                input.tree()
                                        .tryOut(path, text.text(), names.titles())
                                        .conversion()
                                        .body())
                        .of(body))
                .orElse(Map.of());
    }

    private CommentThread thread(Found thread, Map<String, Integer> lines, Map<String, String> people) {
        Comment.Anchor anchor = thread.first().properties();
        String ref = anchor == null ? null : anchor.inlineMarkerRef();
        String text =
                anchor == null || anchor.inlineOriginalSelection() == null ? "" : anchor.inlineOriginalSelection();
        List<CommentThread.Remark> remarks = new ArrayList<>();
        remarks.add(remark(thread.first(), people));
        thread.replies().forEach(reply -> remarks.add(remark(reply, people)));
        return new CommentThread(
                thread.first().id(),
                thread.path(),
                ref == null ? null : lines.get(ref),
                thread.page().id(),
                thread.inline(),
                text,
                remarks,
                url(thread));
    }

    private static CommentThread.Remark remark(Comment comment, Map<String, String> people) {
        String account = account(comment).orElse("unknown");
        Version version = comment.version();
        return new CommentThread.Remark(
                people.getOrDefault(account, account),
                version == null ? null : version.createdAt(),
                plain(comment.body()));
    }

    private static String plain(@Nullable Body body) {
        String storage = body == null ? null : body.in(BodyFormat.STORAGE);
        try {
            return storage == null ? "" : String.join(" ", VisibleText.words(storage));
        } catch (StorageSyntaxException e) {
            return storage;
        }
    }

    private String url(Found thread) {
        String site = input.client().siteUrl();
        String link =
                thread.first().links() == null ? null : thread.first().links().webui();
        return link == null
                ? site + "/pages/viewpage.action?pageId=" + thread.page().id()
                : site + link;
    }
}
