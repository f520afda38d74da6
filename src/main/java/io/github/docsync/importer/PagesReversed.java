package io.github.docsync.importer;

import io.github.docsync.convert.LinkDestination;
import io.github.docsync.convert.LinkDestinations;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.importer.ImportedSite.Anchor;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.reverse.Manners;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.reverse.ReversedPage;
import io.github.docsync.storage.StorageSyntaxException;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text of all pages. Whether a heading gets an anchor depends on the links of other pages, and whether a link can be written on
 * the anchors; so it is done again until the links that were written are those that were assumed.
 */
final class PagesReversed {
    private static final int ROUNDS = 4;

    private final MarkdownConverter converter;
    private final AttachmentStore attachments;
    private final Path root;
    private final List<PlacedPage> pages;
    private final Map<String, String> users;
    private final Map<DocPath, String> titles = new HashMap<>();
    private final Map<String, DocPath> paths = new HashMap<>();
    private final Map<DocPath, StorageNames> names = new HashMap<>();
    private Map<DocPath, ReversedPage> reversed = new TreeMap<>();

    PagesReversed(
            MarkdownConverter converter,
            AttachmentStore attachments,
            Path root,
            List<PlacedPage> pages,
            Map<String, String> users) {
        this.converter = converter;
        this.attachments = attachments;
        this.root = root;
        this.pages = pages;
        this.users = users;
        for (PlacedPage page : pages) {
            titles.put(page.path(), page.found().title());
            paths.put(TitleFolding.fold(page.found().title()), page.path());
            names.put(page.path(), StorageNames.of(page.found().storage()));
        }
    }

    /** By file; a page whose body is not well-formed is missing. */
    Map<DocPath, ReversedPage> run() {
        Map<DocPath, Set<String>> anchors = new HashMap<>();
        names.forEach((page, found) -> anchors.put(page, found.anchors()));
        Set<Anchor> linked = possible();
        for (int round = 0; round < ROUNDS; round++) {
            Set<Anchor> assumed = linked;
            ImportedSite site = new ImportedSite(root, titles, attachments.files(), anchors, assumed, users);
            reversed = pages.parallelStream()
                    .flatMap(page ->
                            reverse(page, site).stream().map(text -> new SimpleImmutableEntry<>(page.path(), text)))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
            linked = written();
            linked.retainAll(assumed);
            if (linked.equals(assumed)) {
                break;
            }
        }
        return reversed;
    }

    private Set<Anchor> possible() {
        Set<Anchor> possible = new HashSet<>();
        names.forEach((page, found) -> found.links().forEach(link -> {
            DocPath target = link.title().isEmpty() ? page : paths.get(TitleFolding.fold(link.title()));
            if (target != null) {
                possible.add(new Anchor(target, link.anchor()));
            }
        }));
        return possible;
    }

    private Set<Anchor> written() {
        Set<Anchor> written = new HashSet<>();
        reversed.forEach((path, page) -> {
            if (page.markdown().indexOf('#') >= 0) {
                ParsedDocument document = converter.parser().parse(path, "\n" + page.markdown() + "\n");
                document.links().forEach(link -> note(path, link, written));
            }
        });
        return written;
    }

    private void note(DocPath from, FoundLink link, Set<Anchor> written) {
        LinkDestination destination = LinkDestinations.read(from, link.destination());
        if (destination instanceof LinkDestination.SamePage same) {
            written.add(new Anchor(from, same.fragment()));
        } else if (destination instanceof LinkDestination.InRepository file && file.fragment() != null) {
            written.add(new Anchor(file.path(), file.fragment()));
        }
    }

    private Optional<ReversedPage> reverse(PlacedPage page, ImportedSite site) {
        PageDestinations destinations =
                new PageDestinations(paths, attachments.of(page.found().id()), users);
        Proof proof = new Proof(converter, page.path(), site);
        try {
            return Optional.of(new ReverseConverter(page.path(), destinations, Manners.DEFAULT, proof)
                    .page(page.found().storage()));
        } catch (StorageSyntaxException e) {
            return Optional.empty();
        }
    }
}
