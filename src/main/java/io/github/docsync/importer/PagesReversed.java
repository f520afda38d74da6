package io.github.docsync.importer;

import io.github.docsync.convert.LinkDestination;
import io.github.docsync.convert.LinkDestinations;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.importer.ImportedSite.Anchor;
import io.github.docsync.markdown.FoundLink;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.reverse.MarkdownStyle;
import io.github.docsync.reverse.PageParts;
import io.github.docsync.reverse.PassedBlocks;
import io.github.docsync.reverse.Proof;
import io.github.docsync.reverse.ReverseConverter;
import io.github.docsync.reverse.ReversedPage;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text of all pages. Whether a heading gets an anchor depends on the links of other pages, and whether a link can be written on
 * the anchors that could be written; so it is done again, for the pages that it concerns, until what was written is what was assumed.
 */
final class PagesReversed {
    private static final int ROUNDS = 6;

    private final MarkdownConverter converter;
    private final AttachmentStore attachments;
    private final Path root;
    private final List<PlacedPage> pages;
    private final Map<String, String> users;
    private final Map<DocPath, String> titles = new HashMap<>();
    private final Map<String, DocPath> paths = new HashMap<>();
    private final Map<DocPath, StorageNames> names = new HashMap<>();
    /** The anchors of each page but those that have the name of its title, since a link to such a name leads to the title. */
    private final Map<DocPath, Set<String>> anchors = new HashMap<>();

    private final Map<DocPath, Set<Anchor>> targets = new HashMap<>();
    private final Map<DocPath, Assumed> assumptions = new HashMap<>();
    private final Map<DocPath, ReversedPage> reversed = new TreeMap<>();

    /** What the text of a page depends on, but for the page itself. */
    private record Assumed(PassedBlocks passed, boolean whole, Set<Anchor> linked, Set<Anchor> known) {}

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
            StorageNames found = StorageNames.of(page.found().body());
            names.put(page.path(), found);
            Set<String> own = new HashSet<>(found.anchors());
            own.removeAll(PageText.titleIds(page));
            anchors.put(page.path(), own);
        }
        names.forEach((page, found) -> targets.put(page, targets(page, found)));
    }

    /** By file. */
    Map<DocPath, ReversedPage> run(PassedThrough passed) {
        Map<DocPath, Set<String>> possible = new HashMap<>(anchors);
        Set<Anchor> linked = new HashSet<>();
        targets.values().forEach(linked::addAll);
        for (int round = 0; round < ROUNDS; round++) {
            reverse(passed, Map.copyOf(possible), Set.copyOf(linked));
            Set<Anchor> written = new HashSet<>();
            boolean same = true;
            for (PlacedPage page : pages) {
                same &= look(page.path(), possible, written);
            }
            same &= !linked.retainAll(written);
            if (same) {
                break;
            }
        }
        return reversed;
    }

    private void reverse(PassedThrough passed, Map<DocPath, Set<String>> possible, Set<Anchor> linked) {
        ImportedSite site = new ImportedSite(root, titles, attachments.files(), possible, linked, users);
        Map<DocPath, Assumed> assumed = new HashMap<>();
        Map<DocPath, Set<Anchor>> ownLinks =
                linked.stream().collect(Collectors.groupingBy(Anchor::page, Collectors.toSet()));
        for (PlacedPage page : pages) {
            DocPath path = page.path();
            Set<Anchor> known = new HashSet<>(targets.getOrDefault(path, Set.of()));
            known.removeIf(
                    target -> !possible.getOrDefault(target.page(), Set.of()).contains(target.name()));
            assumed.put(
                    path,
                    new Assumed(
                            passed.blocks(path), passed.isWhole(path), ownLinks.getOrDefault(path, Set.of()), known));
        }
        Map<DocPath, ReversedPage> anew = pages.parallelStream()
                .filter(page -> !Objects.equals(assumed.get(page.path()), assumptions.get(page.path())))
                .collect(Collectors.toConcurrentMap(PlacedPage::path, page -> reverse(page, site, passed)));
        reversed.putAll(anew);
        assumptions.putAll(assumed);
    }

    /** The anchors that links of a page lead to. */
    private Set<Anchor> targets(DocPath page, StorageNames found) {
        Set<Anchor> led = new HashSet<>();
        found.links().forEach(link -> {
            DocPath target = link.title().isEmpty() ? page : paths.get(TitleFolding.fold(link.title()));
            if (target != null) {
                led.add(new Anchor(target, link.anchor()));
            }
        });
        return led;
    }

    /** Notes the links of a page, and takes away those of its anchors that its text does not have; returns whether it has all. */
    private boolean look(DocPath path, Map<DocPath, Set<String>> possible, Set<Anchor> written) {
        Set<String> own = possible.getOrDefault(path, Set.of());
        ReversedPage page = reversed.get(path);
        if (page == null || (own.isEmpty() && page.markdown().indexOf('#') < 0)) {
            return true;
        }
        ParsedDocument document = converter.parser().parse(path, "\n" + page.markdown() + "\n");
        document.links().forEach(link -> note(path, link, written));
        Set<String> left = new HashSet<>(own);
        boolean fewer = left.retainAll(document.anchors().ids());
        possible.put(path, left);
        return !fewer;
    }

    private void note(DocPath from, FoundLink link, Set<Anchor> written) {
        LinkDestination destination = LinkDestinations.read(from, link.destination());
        if (destination instanceof LinkDestination.SamePage same) {
            written.add(new Anchor(from, same.fragment()));
        } else if (destination instanceof LinkDestination.InRepository file && file.fragment() != null) {
            written.add(new Anchor(file.path(), file.fragment()));
        }
    }

    private ReversedPage reverse(PlacedPage page, ImportedSite site, PassedThrough passed) {
        StoredBody body = page.found().body();
        if (passed.isWhole(page.path()) || !(body instanceof StorageBody wellFormed)) {
            return whole(body);
        }
        PageDestinations destinations =
                new PageDestinations(paths, attachments.of(page.found().id()), users);
        Proof proof = new Proof(converter, page.path(), site);
        return new ReverseConverter(page.path(), destinations, MarkdownStyle.DEFAULT, proof)
                .page(wellFormed, passed.blocks(page.path()));
    }

    private static ReversedPage whole(StoredBody body) {
        int words = body.wellFormed()
                .map(known -> VisibleText.words(known.document()).size())
                .orElse(0);
        int longest = 2;
        for (String run : body.text().split("[^`]+", -1)) {
            longest = Math.max(longest, run.length());
        }
        String marks = "`".repeat(longest + 1);
        return new ReversedPage(marks + "storage\n" + body.text() + "\n" + marks, words, words, false, PageParts.NONE);
    }
}
