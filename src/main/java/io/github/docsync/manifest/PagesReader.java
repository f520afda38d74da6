package io.github.docsync.manifest;

import io.github.docsync.model.ContentId;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code pages} and what has to hold between them. */
final class PagesReader {
    private final @Nullable String topParent;
    private final PathReader paths;
    private final Variables variables;
    private final Mistakes mistakes;
    private final Map<String, SourceLocation> idsSeen = new LinkedHashMap<>();
    private final Map<String, SourceLocation> pathsSeen = new LinkedHashMap<>();

    /**
     * @param folder the manifest's folder
     * @param topParent the manifest's own {@code parent}
     */
    PagesReader(DocPath folder, @Nullable String topParent, Variables variables, Mistakes mistakes) {
        this.topParent = topParent;
        this.paths = new PathReader(folder, mistakes);
        this.variables = variables;
        this.mistakes = mistakes;
    }

    List<PageEntry> read(Section root, List<YamlNode> items) {
        List<PageEntry> entries = new ArrayList<>();
        boolean complete = true;
        for (YamlNode item : items) {
            Optional<PageEntry> entry = Optional.empty();
            if (item instanceof YamlNode.Mapping mapping) {
                entry = entry(Section.of(Keys.ENTRY, mapping, variables, mistakes));
            } else {
                root.wrongType(item, Keys.ENTRY, "a mapping", "write '- path: docs/index.md'");
            }
            entry.ifPresent(entries::add);
            complete &= entry.isPresent();
        }
        if (complete) {
            entries.forEach(entry -> checkParent(entry, entries));
        }
        return entries;
    }

    private Optional<PageEntry> entry(Section section) {
        section.require("path", "add 'path:' with a file such as docs/index.md or a tree such as docs/**");
        Optional<ManifestText> path = section.text("path");
        Optional<PathReader.Target> target = path.flatMap(paths::target);
        boolean tree = target.isPresent() && target.get().glob() != null;
        if (tree) {
            refuse(section, "id", "one existing page cannot become all pages of a tree");
            refuse(section, "title", "the pages of a tree cannot share one title");
        } else if (target.isPresent() && section.has("exclude")) {
            refuse(section, "exclude", "only a tree, a path with wildcards, has something to exclude");
        }
        Optional<ManifestText> id = Values.contentId(section, "id", "the id of a page");
        id.ifPresent(this::checkId);
        Optional<ManifestText> title = title(section);
        List<String> labels = Values.labels(section, mistakes);
        List<PathGlob> exclude = section.texts("exclude", "[\"**/_*.md\"]").stream()
                .flatMap(text -> paths.exclusions(text).stream())
                .toList();
        Optional<ParentReference> parent = section.text("parent").flatMap(this::parent);
        Optional<String> space = Values.spaceKey(section);
        Optional<Width> width = section.choice("width", Width.class);
        if (path.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        checkPath(path.get(), target.get());
        return Optional.of(new PageEntry(
                path.get().location(),
                target.get().path(),
                target.get().glob(),
                exclude,
                id.map(ManifestText::value).orElse(null),
                parent.orElse(null),
                title.map(text -> TitleFolding.trim(text.value())).orElse(null),
                labels,
                space.orElse(null),
                width.orElse(null)));
    }

    private void refuse(Section section, String key, String reason) {
        section.locationOfKey(key)
                .ifPresent(location -> mistakes.add(
                        Mistakes.INVALID,
                        location,
                        "'" + key + "' does not fit this entry: " + reason,
                        key.equals("exclude")
                                ? "remove it"
                                : "remove it, or give the one file that you mean an entry of its own"));
    }

    private static Optional<ManifestText> title(Section section) {
        return section.text(
                "title",
                text -> !text.isBlank()
                        && TitleFolding.trim(text).length() <= TitleFolding.LONGEST
                        && text.chars().noneMatch(Character::isISOControl),
                "a page title",
                "use one line of 1 to " + TitleFolding.LONGEST + " characters");
    }

    private Optional<ParentReference> parent(ManifestText text) {
        if (ContentId.isValid(text.value())) {
            return Optional.of(new ParentReference.Content(text.value()));
        }
        if (ContentId.isMeant(text.value())) {
            mistakes.add(
                    Mistakes.INVALID,
                    text.location(),
                    text.quoted() + " in 'parent' is neither a page id nor a file",
                    ContentId.remedy());
            return Optional.empty();
        }
        return paths.file(text).map(path -> new ParentReference.File(path, text.location()));
    }

    private void checkId(ManifestText id) {
        if (id.value().equals(topParent)) {
            mistakes.add(
                    Mistakes.DUPLICATE,
                    id.location(),
                    "the page " + id.quoted() + " is also the manifest's 'parent', so it would be its own parent",
                    "remove one of the two");
        }
        SourceLocation first = idsSeen.putIfAbsent(id.value(), id.location());
        if (first != null && !first.equals(id.location())) {
            mistakes.add(
                    Mistakes.DUPLICATE,
                    id.location(),
                    "the page id " + id.quoted() + " is used twice, first in line " + first.line(),
                    "give each file a page of its own");
        }
    }

    private void checkPath(ManifestText text, PathReader.Target target) {
        String key =
                target.glob() == null ? target.path().value() : target.glob().pattern();
        SourceLocation first = pathsSeen.putIfAbsent(key, text.location());
        if (first != null) {
            mistakes.add(
                    Mistakes.DUPLICATE,
                    text.location(),
                    "the path " + text.quoted() + " has two entries, the first in line " + first.line(),
                    "keep one of the two");
        }
    }

    private void checkParent(PageEntry entry, List<PageEntry> entries) {
        if (!(entry.parent() instanceof ParentReference.File parent)) {
            if (entry.parent() instanceof ParentReference.Content content
                    && content.id().equals(entry.pageId())) {
                mistakes.add(Mistakes.INVALID, entry.location(), "the page is its own parent", "name another 'parent'");
            }
            return;
        }
        if (entry.glob() == null && entry.path().equals(parent.path())) {
            mistakes.add(Mistakes.INVALID, parent.location(), "the page is its own parent", "name another 'parent'");
        } else if (entries.stream().noneMatch(other -> other.includes(parent.path()))) {
            mistakes.add(
                    Mistakes.PATH,
                    parent.location(),
                    "the parent '" + parent.path() + "' is not a file of this manifest",
                    "add it to 'pages', or name a page by its id");
        }
    }
}
