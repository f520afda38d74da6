package io.github.docsync.pull;

import io.github.docsync.manifest.PathGlob;
import io.github.docsync.model.DocPath;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.Observation;
import io.github.docsync.pull.PullResult.OtherPage;
import io.github.docsync.site.RemotePage;
import io.github.docsync.source.NewCommit;
import io.github.docsync.source.NewCommit.Author;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages that people created or put into the trash: named, and where it is asked for files that come and go, with the manifest's entries. */
final class PagesComeAndGone {
    private final PullInput input;
    private final String parent;
    private final ManifestChanges manifest;
    private final List<NewCommit> commits = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param parent what the first commit stands on
     * @param manifest with what the commits before change of it
     */
    PagesComeAndGone(PullInput input, String parent, ManifestChanges manifest) {
        this.input = input;
        this.parent = parent;
        this.manifest = manifest;
    }

    List<NewCommit> commits() {
        return commits;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Takes the files of pages in the trash away, if they are to go. */
    List<OtherPage> gone(List<OtherPage> pages) {
        List<OtherPage> all = new ArrayList<>();
        for (OtherPage page : pages) {
            DocPath path = page.path();
            RemotePage remote = input.actual().pages().get(page.pageId());
            boolean taken = input.options().removals()
                    && path != null
                    && remote != null
                    && remote.isTrashed()
                    && input.git().file(parent, path).isPresent()
                    && remove(path, remote);
            all.add(new OtherPage(path, page.pageId(), page.title(), taken));
        }
        return all;
    }

    private boolean remove(DocPath path, RemotePage remote) {
        Map<DocPath, Optional<byte[]>> files = new LinkedHashMap<>();
        files.put(path, Optional.empty());
        boolean named = manifest.names(path);
        Optional<byte[]> changed = manifest.hangsUnder(path) || !named ? Optional.empty() : manifest.without(path);
        if (manifest.hangsUnder(path) || (named && changed.isEmpty())) {
            findings.add(new Finding(
                    Finding.Kind.ORPHAN, path, remote.id(), Observation.of(Observation.Detail.REMOVED_PAGE_NAMED)));
            return false;
        }
        changed.ifPresent(bytes -> files.put(input.manifest().file(), Optional.of(bytes)));
        Long at = remote.versionAt();
        Author author = new Author(
                "docsync", "docsync@users.noreply.confluence", at == null ? Instant.EPOCH : Instant.ofEpochMilli(at));
        commits.add(new NewCommit(
                files, author, CommitMessage.ofRemoval(input.manifest().id(), path, remote)));
        return true;
    }

    /** Makes files of pages that people created, if that is asked for. */
    List<OtherPage> come(NewPages pages) {
        List<NewPages.NewPage> found = pages.find();
        Map<DocPath, NewPages.Files> files = input.options().adopt() ? pages.files(found) : Map.of();
        PeopleReader people = new PeopleReader(input.site(), input.manifest().id());
        Map<RemotePage, Integer> bases = new HashMap<>();
        found.stream().filter(page -> files.containsKey(page.path())).forEach(page -> bases.put(page.page(), 0));
        people.read(bases, Map.of());
        Set<String> left = new HashSet<>();
        List<OtherPage> all = new ArrayList<>();
        for (NewPages.NewPage page : found) {
            NewPages.Files texts = page.path() == null ? null : files.get(page.path());
            boolean taken = texts != null
                    && page.path() != null
                    && !left.contains(page.page().parentId())
                    && add(page, page.path(), texts, people.authors(page.page()));
            if (!taken) {
                left.add(page.page().id());
            }
            all.add(page.told(taken));
        }
        return all;
    }

    private boolean add(NewPages.NewPage page, DocPath path, NewPages.Files texts, List<Author> authors) {
        Map<DocPath, Optional<byte[]>> files = new LinkedHashMap<>();
        files.put(path, Optional.of(texts.text().getBytes(StandardCharsets.UTF_8)));
        texts.attachments().forEach((file, bytes) -> files.put(file, Optional.of(bytes)));
        if (!page.covered()) {
            Optional<byte[]> changed = PathGlob.isPattern(path.value()) ? Optional.empty() : manifest.with(page, path);
            if (changed.isEmpty()) {
                findings.add(new Finding(
                        Finding.Kind.NOT_MANAGEABLE,
                        path,
                        page.page().id(),
                        Observation.of(Observation.Detail.NO_ENTRY_POSSIBLE)));
                return false;
            }
            files.put(input.manifest().file(), Optional.of(changed.get()));
        }
        commits.add(new NewCommit(
                files, authors.get(0), CommitMessage.ofCreation(input.manifest().id(), path, page.page(), authors)));
        return true;
    }
}
