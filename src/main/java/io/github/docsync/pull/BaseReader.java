package io.github.docsync.pull;

import io.github.docsync.actual.PageReader;
import io.github.docsync.desired.DesiredTree;
import io.github.docsync.model.DocPath;
import io.github.docsync.state.BodyHash;
import io.github.docsync.state.PageState;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.canonical.Canonical;
import io.github.docsync.storage.canonical.EdgeBlanks;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the Markdown that a person's change was made to, and makes sure that it is the one. */
final class BaseReader {
    private final PullInput input;
    private final Map<DocPath, String> titles;

    /** @param titles the titles that pages have in Confluence, where they differ from HEAD's */
    BaseReader(PullInput input, Map<DocPath, String> titles) {
        this.input = input;
        this.titles = titles;
    }

    /** A base, or why there is none. */
    record BaseLookup(@Nullable BasePage base, String problem) {}

    BaseLookup read(Candidate candidate) {
        PageState state = candidate.state();
        String commit = candidate.trailer() == null
                ? String.valueOf(state.commit())
                : candidate.trailer().commit();
        Set<DocPath> paths = new LinkedHashSet<>();
        if (candidate.trailer() != null) {
            paths.add(candidate.page().path());
        }
        paths.add(state.path());
        Optional<byte[]> bytes = candidate.trailer() == null ? input.git().blob(state.blob()) : Optional.empty();
        DocPath path = state.path();
        for (DocPath tried : paths) {
            if (bytes.isEmpty()) {
                bytes = input.git().file(commit, tried);
                path = tried;
            }
        }
        if (bytes.isEmpty()) {
            return new BaseLookup(
                    null,
                    "the text that was published is not in this clone; fetch the history, and publish from commits");
        }
        Optional<FileText> file = FileText.of(bytes.get());
        if (file.isEmpty()) {
            return new BaseLookup(null, "the file is not in UTF-8");
        }
        return matching(candidate, file.get(), path, commit);
    }

    private BaseLookup matching(Candidate candidate, FileText file, DocPath path, String commit) {
        StoredBody stored = null;
        BasePage nearest = null;
        for (DesiredTree tree : trees(commit)) {
            if (!tree.pages().containsKey(path)) {
                continue;
            }
            for (Map<DocPath, String> named : List.of(titles, Map.<DocPath, String>of())) {
                StorageBody body = tree.tryOut(path, file.text(), named)
                        .conversion()
                        .conversion()
                        .storage();
                List<StorageNode> nodes = body.document().nodes();
                boolean recorded = candidate.trailer() == null
                        && BodyHash.isOf(body, candidate.state().stored());
                if (!recorded && stored == null) {
                    stored = stored(candidate).orElse(null);
                    if (stored == null) {
                        return new BaseLookup(null, "the version that was published is gone from the page's history");
                    }
                }
                if (recorded || (stored != null && EditorNoise.isSame(body, stored))) {
                    return new BaseLookup(new BasePage(path, tree, file, nodes, nodes), "");
                }
                if (nearest == null && stored != null) {
                    nearest = new BasePage(path, tree, file, nodes, canonical(stored.text()));
                }
            }
        }
        return nearest == null
                ? new BaseLookup(null, "commit " + commit + " has no page " + path)
                : new BaseLookup(nearest, "");
    }

    static List<StorageNode> canonical(String body) {
        return EdgeBlanks.outside(StorageParser.parse(Canonical.of(body)).nodes());
    }

    private Optional<StoredBody> stored(Candidate candidate) {
        PageReader reader = input.reader();
        return reader.bodyAt(candidate.remote().id(), candidate.baseVersion(), candidate.baseTime());
    }

    /** HEAD's tree nearly always tells the same of other files as that of the commit, and needs not be built. */
    private List<DesiredTree> trees(String commit) {
        List<DesiredTree> trees = new ArrayList<>();
        trees.add(input.tree());
        if (!commit.equals(input.head())) {
            input.earlier().apply(commit).ifPresent(trees::add);
        }
        return trees;
    }
}
