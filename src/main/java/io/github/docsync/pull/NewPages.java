package io.github.docsync.pull;

import io.github.docsync.desired.DesiredPage;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.manifest.Defaults;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.pull.PullResult.OtherPage;
import io.github.docsync.reverse.MarkdownStyle;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.reverse.ReversedPage;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.PullTrailer;
import io.github.docsync.state.RecordedState;
import io.github.docsync.state.VersionMessage;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pages that people created below managed ones, and the files that they can become. */
final class NewPages {
    private final PullInput input;
    private final NamesInConfluence names;
    private final Set<String> known = new HashSet<>();
    private final Map<String, DesiredPage> managed = new HashMap<>();
    private final Map<String, DocPath> paths = new HashMap<>();
    private final Downloads downloads;

    NewPages(PullInput input, NamesInConfluence names, List<PullTrailer> trailers) {
        this.input = input;
        this.names = names;
        this.downloads = new Downloads(input.site());
        trailers.forEach(trailer -> known.add(trailer.pageId()));
        input.actual().remembered().forEach(row -> known.add(row.state().pageId()));
        for (DesiredPage page : input.tree().pages().values()) {
            RecordedState row = input.identity().of(page.path());
            if (row != null) {
                managed.put(row.state().pageId(), page);
                paths.put(row.state().pageId(), page.path());
            }
            if (page.pinnedId() != null) {
                known.add(page.pinnedId());
            }
        }
    }

    /**
     * A page that somebody created.
     *
     * @param path the file that it can become; null if it is not one of those to look at
     * @param covered whether a tree of the manifest takes that file
     * @param above the file of the page that it hangs under; null where that page has none
     */
    record NewPage(
            RemotePage page,
            @Nullable DocPath path,
            boolean covered,
            @Nullable DocPath above) {
        OtherPage told(boolean taken) {
            return new OtherPage(path, page.id(), page.title(), taken);
        }
    }

    /** In the order of the tree: those below come after those above. */
    List<NewPage> find() {
        Map<String, RemotePage> others = new LinkedHashMap<>();
        Set<String> spaces = new HashSet<>();
        managed.keySet().forEach(id -> input.actual().page(id).ifPresent(page -> spaces.add(page.spaceId())));
        for (String space : spaces) {
            for (RemotePage page : input.reader().inSpace(space, false)) {
                boolean foreign = VersionMessage.parse(page.message())
                        .filter(message ->
                                !message.manifest().equals(input.manifest().id()))
                        .isPresent();
                if (page.isCurrent() && !page.live() && !known.contains(page.id()) && !foreign) {
                    others.put(page.id(), page);
                }
            }
        }
        List<NewPage> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (RemotePage page : List.copyOf(others.values())) {
                if (page.parentId() != null && paths.containsKey(page.parentId())) {
                    others.remove(page.id());
                    DocPath parent = paths.get(page.parentId());
                    DesiredPage above = managed.get(page.parentId());
                    DocPath path = path(page, parent);
                    paths.put(page.id(), path);
                    found.add(new NewPage(
                            page,
                            input.only() == null || input.only().matches(path) ? path : null,
                            input.manifest().pages().stream().anyMatch(entry -> entry.includes(path)),
                            above != null && above.generated() ? null : parent));
                    more = true;
                }
            }
        }
        return found;
    }

    private DocPath path(RemotePage page, DocPath parent) {
        DesiredPage above = managed.get(page.parentId());
        boolean index = MarkdownFiles.isIndex(parent);
        String folder = above != null && above.generated()
                ? parent.value()
                : index ? parent.folder().value() : withoutExtension(parent);
        String prefix = folder.isEmpty() ? "" : folder + "/";
        String file = PortableName.of(title(page), page.id());
        DocPath path = DocPath.of(prefix + file + ".md");
        boolean taken = input.snapshot().file(path).isPresent()
                || paths.values().stream().anyMatch(path::equals);
        return taken ? DocPath.of(prefix + file + "-" + page.id() + ".md") : path;
    }

    private String title(RemotePage page) {
        Defaults defaults = input.manifest().defaults();
        return TitleRewrite.bare(defaults.titlePrefix(), defaults.titleSuffix(), TitleFolding.trim(page.title()));
    }

    private static String withoutExtension(DocPath path) {
        String folder = path.folder().value();
        return (folder.isEmpty() ? "" : folder + "/") + path.baseName();
    }

    /** The files that a page becomes: its text, and the pictures and documents that it uses. */
    record Files(String text, Map<DocPath, byte[]> attachments) {}

    /** The files of the pages; a page whose body cannot be read has none. */
    Map<DocPath, Files> files(List<NewPage> pages) {
        Set<RemotePage> wanted = new HashSet<>();
        Map<DocPath, String> titles = new HashMap<>();
        for (NewPage page : pages) {
            if (page.path() != null) {
                wanted.add(page.page());
                titles.put(page.path(), TitleFolding.trim(page.page().title()));
                names.add(page.page(), page.path());
            }
        }
        Map<String, StoredBody> bodies =
                wanted.isEmpty() ? Map.of() : input.reader().bodies(wanted);
        Map<DocPath, Files> files = new TreeMap<>();
        Set<DocPath> taken = new HashSet<>(titles.keySet());
        for (NewPage page : pages) {
            StoredBody body = bodies.get(page.page().id());
            if (body != null && page.path() != null) {
                files(page, page.path(), body.text(), titles, taken).ifPresent(found -> files.put(page.path(), found));
            }
        }
        return files;
    }

    private Optional<Files> files(
            NewPage page, DocPath path, String body, Map<DocPath, String> titles, Set<DocPath> taken) {
        try {
            Map<String, DocPath> paths = new HashMap<>();
            Map<DocPath, byte[]> attachments =
                    attachments(page.page(), path, StorageParser.parse(body).nodes(), paths, taken);
            DesiredTree tree = input.tree();
            DocPath seat = tree.pages().values().stream()
                    .filter(other -> !other.generated())
                    .map(DesiredPage::path)
                    .findFirst()
                    .orElse(path);
            Proof proof = new Proof(
                    tree.converter(), path, new AdoptedSite(tree.site(seat, names.titles(), attachments), titles));
            ReverseConverter reverse =
                    new ReverseConverter(path, names.seenFrom(path, tree, paths), MarkdownStyle.DEFAULT, proof);
            ReversedPage reversed = reverse.page(body);
            String text = "---\n" + (page.covered() ? "id: \"" + page.page().id() + "\"\n" : "") + "title: "
                    + FrontMatterRewrite.scalar(title(page.page())) + "\n---\n\n" + reversed.markdown() + "\n";
            return input.secrets().mask(text).equals(text)
                    ? Optional.of(new Files(text, attachments))
                    : Optional.empty();
        } catch (StorageSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What the text shows or links to, next to the page; what cannot be a file stays in Confluence, where the text refers to it. */
    private Map<DocPath, byte[]> attachments(
            RemotePage page, DocPath path, List<StorageNode> body, Map<String, DocPath> paths, Set<DocPath> taken) {
        Set<String> used = NewAttachments.names(body);
        Map<DocPath, byte[]> attachments = new TreeMap<>();
        if (used.isEmpty()) {
            return attachments;
        }
        String folder = path.folder().isRoot() ? "" : path.folder().value() + "/";
        for (RemoteAttachment info : input.site().attachments().of(page.content())) {
            if (!used.contains(info.name())
                    || NewAttachments.isUnfit(info.name())
                    || downloads.obstacle(info).isPresent()) {
                continue;
            }
            DocPath file = DocPath.of(folder + info.name());
            if (taken.contains(file) || !input.git().canHold(input.head(), file)) {
                file = DocPath.of(folder + path.baseName() + "-files/" + info.name());
            }
            if (!taken.contains(file) && input.git().canHold(input.head(), file)) {
                taken.add(file);
                attachments.put(file, downloads.read(page, info));
                paths.put(info.name(), file);
            }
        }
        return attachments;
    }
}
