package io.github.docsync.pull;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.site.RemoteComment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemotePerson;
import io.github.docsync.site.RemoteThread;
import io.github.docsync.state.RecordedState;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.canonical.StoredBody;
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
    private final List<PageThread> threads = new ArrayList<>();

    /** @param texts the files as the branch has them */
    CommentReader(PullInput input, NamesInConfluence names, Function<DocPath, Optional<byte[]>> texts) {
        this.texts = texts;
        this.input = input;
        this.names = names;
    }

    private record PageThread(DocPath path, RemotePage page, RemoteThread thread) {}

    /** The threads, by file and then as Confluence orders them. */
    List<CommentThread> read() {
        Set<RemotePage> marked = new LinkedHashSet<>();
        for (DesiredPage page : input.tree().pages().values()) {
            RecordedState row = input.identity().of(page.path());
            RemotePage remote =
                    row == null ? null : input.actual().pages().get(row.state().pageId());
            boolean selected = input.only() == null || input.only().matches(page.path());
            if (remote != null && remote.isCurrent() && selected && !page.generated()) {
                input.site()
                        .comments()
                        .open(remote.content())
                        .forEach(thread -> threads.add(new PageThread(page.path(), remote, thread)));
            }
        }
        threads.stream().filter(found -> found.thread().mark() != null).forEach(found -> marked.add(found.page()));
        Map<String, StoredBody> bodies =
                marked.isEmpty() ? Map.of() : input.reader().bodies(marked);
        Map<String, String> people = people();
        Map<DocPath, Map<String, Integer>> lines = new HashMap<>();
        List<CommentThread> read = new ArrayList<>();
        for (PageThread found : threads) {
            StoredBody body = bodies.get(found.page().id());
            Map<String, Integer> here =
                    body == null ? Map.of() : lines.computeIfAbsent(found.path(), path -> lines(path, body.text()));
            read.add(thread(found, here, people));
        }
        return read;
    }

    private Map<String, String> people() {
        Set<String> accounts = new LinkedHashSet<>();
        for (PageThread found : threads) {
            account(found.thread().first()).ifPresent(accounts::add);
            found.thread().replies().forEach(reply -> account(reply).ifPresent(accounts::add));
        }
        Map<String, String> people = new HashMap<>();
        for (RemotePerson person : PeopleReader.named(input.site(), accounts)) {
            people.put(person.accountId(), Objects.requireNonNullElse(person.name(), person.accountId()));
        }
        return people;
    }

    private static Optional<String> account(RemoteComment comment) {
        return Optional.ofNullable(comment.authorId());
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

    private CommentThread thread(PageThread found, Map<String, Integer> lines, Map<String, String> people) {
        RemoteThread thread = found.thread();
        RemoteThread.Mark mark = thread.mark();
        String reference = mark == null ? null : mark.reference();
        List<CommentThread.Remark> remarks = new ArrayList<>();
        remarks.add(remark(thread.first(), people));
        thread.replies().forEach(reply -> remarks.add(remark(reply, people)));
        return new CommentThread(
                thread.first().id(),
                found.path(),
                reference == null ? null : lines.get(reference),
                found.page().id(),
                mark != null,
                mark == null ? "" : mark.text(),
                remarks,
                url(found));
    }

    private static CommentThread.Remark remark(RemoteComment comment, Map<String, String> people) {
        String account = account(comment).orElse("unknown");
        return new CommentThread.Remark(
                people.getOrDefault(account, account), comment.writtenAt(), plain(comment.body()));
    }

    private static String plain(@Nullable StoredBody body) {
        if (body == null) {
            return "";
        }
        return body.wellFormed()
                .map(parsed -> String.join(" ", VisibleText.words(parsed.document())))
                .orElse(body.text());
    }

    private String url(PageThread found) {
        String link = found.thread().first().link();
        return input.site().url()
                + (link == null
                        ? "/pages/viewpage.action?pageId=" + found.page().id()
                        : link);
    }
}
