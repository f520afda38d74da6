package io.github.docsync.desired;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.convert.Attachment;
import io.github.docsync.convert.Banner;
import io.github.docsync.convert.Conversion;
import io.github.docsync.convert.MarkdownConverter;
import io.github.docsync.convert.PageOptions;
import io.github.docsync.convert.ReadFiles;
import io.github.docsync.convert.SiteLookup;
import io.github.docsync.desired.PageContent.PlannedAttachment;
import io.github.docsync.manifest.BrokenLinkPolicy;
import io.github.docsync.manifest.Manifest;
import io.github.docsync.manifest.Width;
import io.github.docsync.markdown.ParsedDocument;
import io.github.docsync.model.ByteSource;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.SecretMask;
import io.github.docsync.model.Severity;
import io.github.docsync.source.Provenance;
import io.github.docsync.state.PartHashes;
import io.github.docsync.storage.StorageLimits;
import io.github.docsync.storage.StorageWriter;
import io.github.docsync.storage.canonical.StorageBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders the pages of an outline; safe for several threads. */
final class PageRenderer {
    private static final int BRIEFS_KEPT = 2_000;

    private final Map<String, String> briefs = new ConcurrentHashMap<>();
    private final Manifest manifest;
    private final Provenance provenance;
    private final ParsedFiles documents;
    private final ReadFiles files;
    private final PageOutline outline;
    private final PublishedSite site;
    private final MarkdownConverter converter;
    private final SecretMask secrets;

    PageRenderer(
            Manifest manifest,
            Provenance provenance,
            ParsedFiles documents,
            ReadFiles files,
            PageOutline outline,
            PublishedSite site,
            MarkdownConverter converter,
            SecretMask secrets) {
        this.manifest = manifest;
        this.provenance = provenance;
        this.documents = documents;
        this.files = files;
        this.outline = outline;
        this.site = site;
        this.converter = converter;
        this.secrets = secrets;
    }

    /**
     * A page, and what rendering it brought to light.
     *
     * @param links the pages that its body links to by title
     */
    record Rendered(PageContent content, Set<DocPath> links, List<Remark> remarks) {}

    /**
     * Renders one page.
     *
     * @param names how links name pages
     */
    Rendered render(OutlinePage page, LinkNames names) {
        return render(page, site.seenFrom(page, names), converted -> {});
    }

    /** The same; what the page came to is remembered for the next run. */
    Rendered render(OutlinePage page, LinkNames names, ConversionMemory memory) {
        QuestionLog log = new QuestionLog(site.seenFrom(page, names));
        return render(page, log, converted -> memory.put(page.path(), settings(page, options(page)), log, converted));
    }

    private Rendered render(OutlinePage page, SiteLookup seen, Consumer<ConvertedPage> keeper) {
        if (page.isGenerated()) {
            Conversion children = childrenMacro();
            return rendered(page, children.storage(), converted(page, children));
        }
        Conversion conversion = converter.convert(documents.tree(page.path()), seen, options(page));
        ConvertedPage converted = converted(page, conversion);
        keeper.accept(converted);
        return rendered(page, conversion.storage(), converted);
    }

    /** The page without its body, as an earlier run converted it; empty where it has to be converted. */
    Optional<Rendered> remembered(OutlinePage page, LinkNames names, ConversionMemory memory) {
        if (page.isGenerated()) {
            return Optional.empty();
        }
        return memory.find(page.path(), settings(page, options(page)), site.seenFrom(page, names))
                .map(converted -> rendered(page, StorageBody.EMPTY, converted));
    }

    /** All that decides how a page is converted besides its text, the manifest and the site. */
    private String settings(OutlinePage page, PageOptions options) {
        return repeated(options + " " + new TreeSet<>(site.dialects(page.path())));
    }

    private ConvertedPage converted(OutlinePage page, Conversion conversion) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        conversion.diagnostics().forEach(diagnostic -> diagnostics.add(byPolicy(diagnostic)));
        diagnostics.addAll(ShownSyntax.find(conversion.body(), page.location(), site.dialects(page.path())));
        if (!StorageLimits.fits(conversion.body())) {
            diagnostics.add(Diagnostic.error(
                    "body-too-large",
                    page.location(),
                    "the page is " + StorageLimits.bytes(conversion.body())
                            + " bytes in storage format, and Confluence takes at most "
                            + StorageLimits.MAX_BODY_BYTES,
                    "split the file"));
        }
        diagnostics.addAll(SecretSearch.in(conversion.attachments(), files, secrets, page.location()));
        return new ConvertedPage(
                brief(conversion.body()),
                conversion.attachments().stream().map(PageRenderer::planned).toList(),
                List.copyOf(conversion.linkedPages()),
                diagnostics,
                secrets.finds(conversion.body()));
    }

    private Rendered rendered(OutlinePage page, StorageBody body, ConvertedPage converted) {
        List<Diagnostic> diagnostics = new ArrayList<>(converted.diagnostics());
        List<String> labels = PageLabels.of(manifest, page, diagnostics);
        SortedMap<String, JsonNode> properties = PageProperties.of(manifest, page, diagnostics);
        String title = outline.titles().getOrDefault(page.path(), "");
        if (converted.holdsSecret()
                || Stream.of(title, labels.toString(), properties.toString()).anyMatch(secrets::finds)) {
            diagnostics.add(Diagnostic.error(
                    "secret-in-page",
                    page.location(),
                    "the page holds the value of a credential of this run",
                    "remove it from the file, and replace the credential, since the file tells it"));
        }
        DocPath previous = outline.previous().get(page.path());
        PartHashes hashes = new PartHashes(
                brief(title),
                repeated(describe(page.parent())),
                converted.bodyHash(),
                repeated(String.join("\n", labels)),
                PartHashes.brief(Hash.ofParts(converted.attachments().stream()
                        .flatMap(a -> Stream.of(a.fileName(), a.sha256()))
                        .toList())),
                repeated(properties.toString()),
                brief(previous == null ? "" : previous.value()));
        PageContent content = new PageContent(
                page.isBlogPost(),
                page.space(),
                title,
                page.parent(),
                body,
                labels,
                converted.attachments(),
                properties,
                hashes,
                page.facts() == null ? "" : page.facts().blob());
        return new Rendered(
                content,
                Collections.unmodifiableSet(new LinkedHashSet<>(converted.links())),
                diagnostics.stream().map(page::remark).toList());
    }

    private static Conversion childrenMacro() {
        StorageWriter children =
                new StorageWriter().empty("ac:structured-macro", "ac:name", "children", "ac:schema-version", "2");
        return new Conversion(StorageBody.of(children), List.of(), Set.of(), List.of());
    }

    /** A page's file without what is put round it. */
    Conversion convertAlone(OutlinePage page, LinkNames names, PageOptions options) {
        return converter.convert(
                documents.tree(page.path()), site.seenFrom(page, names), options.withTextWidth(textWidth(page)));
    }

    private PageOptions options(OutlinePage page) {
        return options(page, outline.titleFromHeading().contains(page.path()));
    }

    private PageOptions options(OutlinePage page, boolean titleFromHeading) {
        return PageOptions.defaults()
                .withDroppedTitleHeading(titleFromHeading)
                .withBanner(banner(page))
                .withPropertiesTable(manifest.conversion().pageProperties())
                .withTextWidth(textWidth(page));
    }

    /** The site as one page sees it. */
    SiteLookup site(OutlinePage page, LinkNames names, Map<DocPath, byte[]> added) {
        return AddedFiles.over(site.seenFrom(page, names), added);
    }

    MarkdownConverter converter() {
        return converter;
    }

    /** Converts another text as if it stood in the page's file. */
    TrialPage tryOut(OutlinePage page, String text, LinkNames names, Map<DocPath, byte[]> added) {
        ParsedDocument document = documents.parse(page.path(), text);
        OwnTitle own = OwnTitle.of(document.frontMatter(), document.firstHeading(), page, manifest.id());
        String title =
                own.text().equals(ownTitle(page)) ? outline.titles().getOrDefault(page.path(), "") : decorated(own);
        return new TrialPage(
                converter.trace(
                        document, AddedFiles.over(site.seenFrom(page, names), added), options(page, own.isHeading())),
                title,
                manifest.defaults().titlePrefix(),
                manifest.defaults().titleSuffix(),
                own.isHeading(),
                document.frontMatter());
    }

    private String ownTitle(OutlinePage page) {
        return OwnTitle.of(page, manifest.id()).text();
    }

    private String decorated(OwnTitle own) {
        return (manifest.defaults().titlePrefix()
                        + own.text()
                        + manifest.defaults().titleSuffix())
                .strip();
    }

    private int textWidth(OutlinePage page) {
        Width width = PageProperties.width(manifest, page);
        return width == Width.FULL_WIDTH || width == Width.MAX
                ? PageOptions.FULL_TEXT_WIDTH
                : PageOptions.DEFAULT_TEXT_WIDTH;
    }

    private @Nullable Banner banner(OutlinePage page) {
        if (!manifest.defaults().banner()) {
            return null;
        }
        return new Banner(
                "This page is generated from",
                page.path().value(),
                provenance.browseUrl(page.path()).orElse(null));
    }

    private Diagnostic byPolicy(Diagnostic diagnostic) {
        boolean fails = manifest.policy().brokenLinks() == BrokenLinkPolicy.FAIL;
        return fails && diagnostic.code().equals("link-broken")
                ? new Diagnostic(
                        Severity.ERROR,
                        diagnostic.code(),
                        diagnostic.location(),
                        diagnostic.problem(),
                        diagnostic.remedy())
                : diagnostic;
    }

    private static PlannedAttachment planned(Attachment attachment) {
        return new PlannedAttachment(
                attachment.fileName(),
                attachment.mediaType(),
                attachment.sha256().hex(),
                attachment.file(),
                attachment.file() == null ? base64(attachment.content()) : null);
    }

    private static String base64(ByteSource made) {
        try {
            return Base64.getEncoder().encodeToString(made.read());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static String describe(PageContent.Parent parent) {
        if (parent.page() != null) {
            return "page " + parent.page();
        }
        return parent.contentId() == null ? "top" : "content " + parent.contentId();
    }

    /** The brief hash of what hundreds of pages have in common: it is made for each page of a large tree in each run with an edit. */
    private String repeated(String text) {
        String known = briefs.get(text);
        if (known == null) {
            known = brief(text);
            if (briefs.size() < BRIEFS_KEPT) {
                briefs.put(text, known);
            }
        }
        return known;
    }

    private static String brief(String text) {
        return PartHashes.brief(Hash.of(text));
    }
}
