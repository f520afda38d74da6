package io.github.docsync.importer;

import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.importer.ImportResult.WrittenFile;
import io.github.docsync.manifest.ConversionSettings;
import io.github.docsync.model.DocPath;
import io.github.docsync.reverse.ReversedPage;
import io.github.docsync.site.Site;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports a space or a tree of pages: reads it, writes all files into a temporary folder, proves there that a {@code sync} would
 * change no page, and only then brings them to their place. Writes nothing to Confluence.
 */
public final class SpaceImporter {
    /** So often what does not come back as it was is written as storage format; a page that still does not is left out. */
    private static final int ATTEMPTS = 10;

    private final Site site;
    private final ImportOptions options;
    private final DocPath into;
    private final List<ImportRemark> remarks = new ArrayList<>();
    private final PassedThrough passed = new PassedThrough();
    private final Map<DocPath, ReversedPage> texts = new TreeMap<>();

    private SpaceImporter(Site site, ImportOptions options) {
        this.site = site;
        this.options = options;
        this.into = into(options.into());
    }

    /**
     * Imports.
     *
     * @throws ImportException if there is no such space or page, or the folder makes no sense
     * @throws IOException if a file cannot be written
     */
    public static ImportResult run(Site site, ImportOptions options) throws IOException {
        return new SpaceImporter(site, options).run();
    }

    private static DocPath into(String folder) {
        DocPath path = DocPath.parse(folder.replace('\\', '/')).orElse(DocPath.ROOT);
        boolean plain = path.value().matches("[^*?\\[\\]{}!:\"<>|\\p{Cntrl}]+")
                && !("/" + path.value() + "/").contains("/.")
                && !folder.startsWith("/");
        if (path.isRoot() || !plain) {
            throw new ImportException(
                    "the folder '" + folder + "' cannot be imported into; name one below the manifest's, such as docs");
        }
        return path;
    }

    private ImportResult run() throws IOException {
        FoundSpace space = new SpaceReader(site, options.attachments()).read(options.target());
        remarks.addAll(space.remarks());
        TreePlacement placement = TreePlacement.of(space, into);
        remarks.addAll(placement.remarks());
        Path work = Files.createTempDirectory("docsync-import-");
        try {
            AttachmentStore attachments = new AttachmentStore(site, work, into);
            for (PlacedPage page : placement.pages()) {
                attachments.fetch(page);
            }
            remarks.addAll(attachments.remarks());
            return finish(space, write(space, placement.pages(), attachments, work), attachments, work);
        } finally {
            delete(work);
        }
    }

    /** Writes and checks until every page that is left comes back as it is; returns those. */
    private List<PlacedPage> write(FoundSpace space, List<PlacedPage> all, AttachmentStore attachments, Path work)
            throws IOException {
        List<PlacedPage> pages = withoutNamesakes(all);
        PagesReversed reversed = reversed(space, pages, attachments, work);
        for (int attempt = 0; !pages.isEmpty(); attempt++) {
            Map<DocPath, Optional<StorageBody>> changed = changed(space, pages, reversed, attachments, work);
            if (changed.isEmpty()) {
                break;
            }
            if (leaveOut(pages, changed, attempt >= ATTEMPTS, work)) {
                reversed = reversed(space, pages, attachments, work);
            }
        }
        return pages;
    }

    private List<PlacedPage> withoutNamesakes(List<PlacedPage> all) {
        List<PlacedPage> pages = new ArrayList<>(all);
        Namesakes.of(all).forEach((page, namesake) -> {
            pages.remove(page);
            leaveOut(
                    page,
                    "page " + namesake.found().id()
                            + " has the same title but for characters that nobody sees; rename one of them in Confluence");
        });
        return pages;
    }

    private void leaveOut(PlacedPage page, String why) {
        remarks.add(new ImportRemark(
                ImportRemark.Kind.NOT_IMPORTED,
                page.found().id(),
                page.found().title(),
                "could not be imported: " + why));
    }

    private static PagesReversed reversed(
            FoundSpace space, List<PlacedPage> pages, AttachmentStore attachments, Path work) {
        MarkdownConverter converter = MarkdownConverter.builder()
                .settings(settings(extensions(pages, attachments)))
                .build();
        return new PagesReversed(converter, attachments, work, List.copyOf(pages), space.users());
    }

    /** Passes more of the pages through that changed, and leaves out those that do not come back for all that; returns whether there were any. */
    private boolean leaveOut(
            List<PlacedPage> pages, Map<DocPath, Optional<StorageBody>> changed, boolean last, Path work)
            throws IOException {
        boolean leftOut = false;
        for (PlacedPage page : List.copyOf(pages)) {
            Optional<StorageBody> converted = changed.get(page.path());
            ReversedPage text = texts.get(page.path());
            if (converted != null && text != null && (last || !passed.more(page.path(), text, converted))) {
                leftOut = true;
                pages.remove(page);
                Files.deleteIfExists(work.resolve(page.path().value()));
                leaveOut(page, "its body would not come back as it is");
            }
        }
        return leftOut;
    }

    /** Writes all pages, and finds those that would not be what they are, as {@link TreeCheck} tells them. */
    private Map<DocPath, Optional<StorageBody>> changed(
            FoundSpace space, List<PlacedPage> pages, PagesReversed reversed, AttachmentStore attachments, Path work)
            throws IOException {
        texts.clear();
        texts.putAll(reversed.run(passed));
        for (PlacedPage page : pages) {
            ReversedPage text = Objects.requireNonNull(texts.get(page.path()));
            Path file = work.resolve(page.path().value());
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, PageText.of(page, text.markdown(), passed.isWhole(page.path())));
        }
        Set<String> extensions = extensions(pages, attachments);
        String manifest =
                ManifestWriter.write(space, url(), into, !attachments.files().isEmpty(), extensions, mentioned(space));
        Files.writeString(work.resolve(manifestName()), manifest);
        return TreeCheck.changed(work.resolve(manifestName()), pages);
    }

    /** Extensions of files that links lead to, without which the links would not lead to attachments. */
    private static Set<String> extensions(List<PlacedPage> pages, AttachmentStore attachments) {
        Set<String> extensions = new TreeSet<>();
        for (PlacedPage page : pages) {
            for (String name : StorageNames.of(page.found().body()).linkedAttachments()) {
                DocPath file = attachments.of(page.found().id()).get(name);
                if (file != null
                        && file.extension().matches("[a-z0-9]{1,10}")
                        && !file.extension().equals("md")) {
                    extensions.add(file.extension());
                }
            }
        }
        return extensions;
    }

    private static ConversionSettings settings(Set<String> extensions) {
        ConversionSettings defaults = ConversionSettings.defaults();
        Set<String> all = new TreeSet<>(defaults.attachmentExtensions());
        all.addAll(extensions);
        return new ConversionSettings(
                defaults.mermaid(),
                defaults.plantuml(),
                defaults.graphviz(),
                defaults.d2(),
                defaults.math(),
                defaults.macros(),
                defaults.singleTildeStrikethrough(),
                all,
                defaults.pageProperties(),
                Set.of(),
                null);
    }

    private Map<String, String> mentioned(FoundSpace space) {
        Map<String, String> mentioned = new LinkedHashMap<>();
        space.users().forEach((account, name) -> {
            if (texts.values().stream().anyMatch(text -> text.markdown().contains("@" + name))) {
                mentioned.put(account, name);
            }
        });
        return mentioned;
    }

    /** A Confluence on this machine has another address in each run, and needs none in the manifest. */
    private @Nullable String url() {
        String url = site.url();
        boolean local = url.matches("https?://(?:localhost|127\\.|\\[).*") || !url.startsWith("https://");
        return local ? null : url;
    }

    private String manifestName() {
        return String.valueOf(options.manifest().getFileName());
    }

    private ImportResult finish(FoundSpace space, List<PlacedPage> pages, AttachmentStore attachments, Path work)
            throws IOException {
        Path folder = options.manifest().toAbsolutePath().normalize().resolveSibling("");
        Set<DocPath> files = new TreeSet<>(attachments.files().keySet());
        pages.forEach(page -> files.add(page.path()));
        files.add(DocPath.of(manifestName()));
        SpaceWriter writer = new SpaceWriter(work, folder);
        List<WrittenFile> fates = writer.compare(files);
        List<ImportedPage> imported = pages.stream()
                .map(page -> imported(page, texts.get(page.path())))
                .toList();
        ImportResult result =
                new ImportResult(space.space().key(), manifestName(), imported, fates, remarks, options.dryRun());
        if (!options.dryRun() && !result.isRefused() && !pages.isEmpty()) {
            Files.createDirectories(folder);
            writer.write(fates);
        }
        return result;
    }

    private static ImportedPage imported(PlacedPage page, @Nullable ReversedPage text) {
        return new ImportedPage(
                page.path(),
                page.found().id(),
                page.found().title(),
                text == null ? 0 : text.words(),
                text == null ? 0 : text.fencedWords());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
