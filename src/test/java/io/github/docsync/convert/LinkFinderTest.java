package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.convert.dialect.FilesInMemory;
import io.github.docsync.convert.dialect.LinkRules;
import io.github.docsync.convert.dialect.Redirects;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where links lead in a repository whose documents are those of a web site. */
class LinkFinderTest {
    private static final Set<DocPath> PAGES = paths(
            "site/docs/index.md",
            "site/docs/guide/exporters.md",
            "site/docs/guide/other.md",
            "site/docs/guide/mdx.mdx",
            "site/docs/guide/multi%2Dpart.md",
            "site/docs/guide/RCM%3A-x.md",
            "site/docs/sdk/_index.md",
            "site/docs/sdk/java.md",
            "site/docs/a b.md",
            "site/docs/Cafe\u0301.md",
            "site/docs/named.md",
            "site/docs/guide/slugged.md",
            "site/docs/pt-BR/guide/other.md",
            "site/docs/pt-BR/guide/only.md",
            "site/docs/_tutorials/first.md",
            "site/docs/01-intro/02.install.md",
            "site/docs/01-intro/1.index.md",
            "site/docs/03-more/1-twice.md",
            "site/docs/04-even/2-twice.md",
            "site/docs/blog/2026-04-02-post.md",
            "site/docs/_posts/2026-04-03-other.md");

    private static final Set<DocPath> FILES = new TreeSet<>(PAGES);

    static {
        FILES.addAll(paths(
                "README.md",
                "site/docs/unpublished.txt",
                "site/docs/draft.md",
                "site/docs/guide/img/near.png",
                "site/static/img/s.png",
                "site/static/guide/exporters/shown.png",
                "site/docs/public/p.png",
                "site/docs/.vuepress/public/v.png",
                "site/docs/assets/alias.png",
                "site/docs/assets/Case.PNG",
                "site/docs/src/public/deep.svg",
                "site/docs/twin.png",
                "site/docs/Twin.png"));
    }

    private static final PageAddresses ADDRESSES = addresses();

    private static final LinkFinder FINDER = new LinkFinder(
            FoundFiles.of(PAGES::contains, FILES::contains, LinkFinderTest::isFolder, () -> List.copyOf(FILES)),
            List.of(DocPath.of("site/docs")),
            file -> List.of(new LinkRules(List.of(), List.of("/handbook"), true, true, null)),
            ADDRESSES,
            "https://learn.example.com");

    private static PageAddresses addresses() {
        PageAddresses.Builder addresses = new PageAddresses.Builder();
        DocPath tree = DocPath.of("site/docs");
        addresses.add(
                DocPath.of("site/docs/named.md"),
                tree,
                Map.of("permalink", "/its/name/", "redirect_from", List.of("/old/name.html", "older")));
        addresses.add(
                DocPath.of("site/docs/guide/slugged.md"), tree, Map.of("slug", "short", "aliases", List.of("/aka")));
        addresses.add(DocPath.of("site/docs/index.md"), tree, Map.of("permalink", "/:categories/:title"));
        PAGES.forEach(page -> addresses.addNumbered(page, tree));
        return addresses.build();
    }

    private static Set<DocPath> paths(String... paths) {
        return Stream.of(paths).map(DocPath::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFolder(DocPath path) {
        return FILES.stream().anyMatch(file -> file.isBelow(path));
    }

    private static String find(String destination, boolean picture) {
        LinkDestination found = FINDER.find(DocPath.of("site/docs/guide/exporters.md"), destination, picture)
                .destination();
        return found instanceof LinkDestination.InRepository target
                ? target.path().value()
                : found.toString();
    }

    @ParameterizedTest
    @CsvSource({
        // as GitHub
        "other.md, site/docs/guide/other.md",
        "other#x, site/docs/guide/other.md",
        "/README.md, README.md",
        "../unpublished.txt, site/docs/unpublished.txt",
        "img, site/docs/guide/img",
        "../draft, site/docs/draft.md",
        "/, site/docs/index.md",
        // every kind of Markdown, and the pages of folders
        "mdx, site/docs/guide/mdx.mdx",
        "mdx.md, site/docs/guide/mdx.mdx",
        "../sdk, site/docs/sdk/_index.md",
        "../sdk/index.html, site/docs/sdk/_index.md",
        // from the roots of the site
        "/guide/other, site/docs/guide/other.md",
        "/docs/guide/other/, site/docs/guide/other.md",
        "/site/docs/guide/other, site/docs/guide/other.md",
        // from the page's address, exporters/
        "../other/, site/docs/guide/other.md",
        "../../sdk/java/, site/docs/sdk/java.md",
        "../../../docs/sdk/java, site/docs/sdk/java.md",
        // by the addresses that pages give themselves
        "/its/name, site/docs/named.md",
        "/old/name, site/docs/named.md",
        "/older/, site/docs/named.md",
        "/guide/short, site/docs/guide/slugged.md",
        "/aka, site/docs/guide/slugged.md",
        "short, site/docs/guide/slugged.md",
        // without the numbers in their paths
        "/intro/install, site/docs/01-intro/02.install.md",
        "/intro, site/docs/01-intro/1.index.md",
        "install, site/docs/01-intro/02.install.md",
        "twice, site/docs/guide/twice",
        // above the root of the site
        "../../../../sdk/java, site/docs/sdk/java.md",
        // below a base that nothing tells
        "/repo/docs/guide/other, site/docs/guide/other.md",
        "/a/b/c/sdk/java/, site/docs/sdk/java.md",
        // posts by their dates
        "/blog/2026/04/02/post, site/docs/blog/2026-04-02-post.md",
        "/2026/04/03/other/, site/docs/_posts/2026-04-03-other.md",
        "/blog/post, site/docs/blog/2026-04-02-post.md",
        // a Markdown file from the root of the site, in the dialects that say so
        "sdk/java.md, site/docs/sdk/java.md",
        // without prefixes and versions
        "/docs/{{version}}/guide/other, site/docs/guide/other.md",
        "{{ site.baseurl }}/guide/other, site/docs/guide/other.md",
        "/handbook/guide/other, site/docs/guide/other.md",
        "/latest/sdk/java.html, site/docs/sdk/java.md",
        "/en-us/v2.1/its/name/, site/docs/named.md",
        // a page that is not translated
        "/ko/guide/other/, site/docs/guide/other.md",
        // the generator's alias of the root, and the names of files in Azure's wikis
        "@/guide/other.md, site/docs/guide/other.md",
        "@site/docs/sdk/java.md, site/docs/sdk/java.md",
        "multi%2Dpart, site/docs/guide/multi%2Dpart.md",
        "/site/docs/guide/RCM:-x, site/docs/guide/RCM%3A-x.md",
        // in a folder of Jekyll's collections
        "/tutorials/first/, site/docs/_tutorials/first.md",
        // without regard to case and Unicode form
        "OTHER.md, site/docs/guide/other.md",
        "/Guide/Other, site/docs/guide/other.md",
        "../Caf\u00E9.md, site/docs/Cafe\u0301.md",
        // parts of the site that are not here
        "/dotnet/api/system?view=1#x, External[url=https://learn.example.com/dotnet/api/system?view=1#x]"
    })
    void finds_links(String destination, String found) {
        assertThat(find(destination, false)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "/guide/other, site/docs/pt-BR/guide/other.md",
        "/guide/only#x, site/docs/pt-BR/guide/only.md",
        "/pt-BR/guide/only, site/docs/pt-BR/guide/only.md",
        "/guide/exporters, site/docs/guide/exporters.md"
    })
    void finds_pages_of_the_same_translation_first(String destination, String found) {
        assertThat(FINDER.find(DocPath.of("site/docs/pt-BR/guide/only.md"), destination, false)
                        .destination())
                .isInstanceOfSatisfying(
                        LinkDestination.InRepository.class,
                        target -> assertThat(target.path().value()).isEqualTo(found));
    }

    @ParameterizedTest
    @CsvSource({
        "img/near.png, site/docs/guide/img/near.png",
        "/img/s.png, site/static/img/s.png",
        "img/s.png, site/static/img/s.png",
        "/p.png, site/docs/public/p.png",
        "/deep.svg, site/docs/src/public/deep.svg",
        "/v.png, site/docs/.vuepress/public/v.png",
        "@assets/alias.png, site/docs/assets/alias.png",
        "../img/near.png, site/docs/guide/img/near.png",
        "/handbook/img/s.png, site/static/img/s.png",
        "/case.png, site/docs/assets/Case.PNG",
        // in a static folder, from the page's address, /guide/exporters/
        "./shown.png, site/static/guide/exporters/shown.png",
        "../../img/s.png, site/static/img/s.png"
    })
    void finds_pictures(String source, String found) {
        assertThat(find(source, true)).isEqualTo(found);
    }

    @Test
    void what_is_nowhere_stays_as_it_is_written() {
        assertThat(find("nowhere.md", false)).isEqualTo("site/docs/guide/nowhere.md");
        assertThat(find("/guide/nowhere.md", false)).isEqualTo("guide/nowhere.md");
        assertThat(find("/x/guide/other.md", false)).isEqualTo("x/guide/other.md");
        assertThat(find("/x/y/named", false)).doesNotStartWith("site/docs");
        assertThat(find("/site/docs/nowhere", false)).isEqualTo("site/docs/nowhere");
        assertThat(find("/dotnet/media/x.png", true)).isEqualTo("dotnet/media/x.png");
        assertThat(find("../TWIN.png", true)).isEqualTo("site/docs/TWIN.png");
        assertThat(find("../../../../x", false)).startsWith("OutsideRepository");
        assertThat(find("https://e.org/docs", false)).isEqualTo("External[url=https://e.org/docs]");
    }

    @Test
    void only_another_spelling_is_reported() {
        DocPath from = DocPath.of("site/docs/guide/exporters.md");
        assertThat(FINDER.find(from, "OTHER.md", false).misspelled()).isTrue();
        assertThat(FINDER.find(from, "/guide/other", false).misspelled()).isFalse();
    }

    @Test
    void query_and_fragment_stay() {
        assertThat(FINDER.find(DocPath.of("site/docs/index.md"), "/latest/a%20b/?q=1#c%20d", false)
                        .destination())
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("site/docs/a b.md"), true, "q=1", "c d"));
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/install, docs/v10/install.md",
        "/docs/install/, docs/v10/install.md",
        "/docs/install.html, docs/v10/install.md",
        "/docs/latest/install, docs/v10/install.md",
        "/docs/guide/, docs/v10/guide/index.md",
        "/docs/, docs/v10/_index.md",
        "/docs/latest, docs/v10/_index.md",
        "/docs/old, docs/v1.9/old.md",
        "/docs/v2/install, docs/v2/install.md"
    })
    void an_address_without_a_version_leads_to_the_newest_one(String destination, String found) {
        assertThat(versions(true)
                        .find(DocPath.of("docs/v2/old.md"), destination, false)
                        .destination())
                .isEqualTo(new LinkDestination.InRepository(DocPath.of(found), true, null, null));
    }

    @ParameterizedTest
    @CsvSource({"true, /docs/gone", "true, /docs/v2/guide", "true, install", "false, /docs/install"})
    void another_address_leads_to_no_version(boolean generated, String destination) {
        assertThat(versions(generated)
                        .find(DocPath.of("docs/v2/old.md"), destination, false)
                        .destination())
                .isInstanceOfSatisfying(
                        LinkDestination.InRepository.class,
                        target -> assertThat(target.path().value()).doesNotContain("v10", "v1.9"));
    }

    private static LinkFinder versions(boolean generated) {
        Set<DocPath> pages = paths(
                "docs/v1.9/install.md",
                "docs/v1.9/old.md",
                "docs/v2/old.txt",
                "docs/v2/install.md",
                "docs/v10/install.md",
                "docs/v10/guide/index.md",
                "docs/v10/_index.md");
        return new LinkFinder(
                FoundFiles.of(
                        pages::contains,
                        pages::contains,
                        path -> pages.stream().anyMatch(file -> file.isBelow(path)),
                        () -> List.copyOf(pages)),
                List.of(DocPath.ROOT),
                file -> generated
                        ? List.of(new LinkRules(List.of(DocPath.ROOT), List.of(), true, false, null))
                        : List.of(),
                PageAddresses.NONE,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "other, docs/other.fr.md",
        "other.md, docs/other.md",
        "only.md, docs/only.fr.md",
        "/docs/other, docs/other.fr.md",
        "/other, docs/other.fr.md",
        "more, docs/more/index.fr.mdx",
        "plain, docs/plain.md"
    })
    void a_translation_by_its_name_leads_to_those_of_the_same_language(String destination, String found) {
        Set<DocPath> pages = paths(
                "docs/page.fr.md",
                "docs/other.md",
                "docs/other.fr.md",
                "docs/only.fr.md",
                "docs/plain.md",
                "docs/more/index.mdx",
                "docs/more/index.fr.mdx");
        LinkFinder finder = new LinkFinder(
                FoundFiles.of(
                        pages::contains,
                        pages::contains,
                        path -> pages.stream().anyMatch(file -> file.isBelow(path)),
                        () -> List.copyOf(pages)),
                List.of(DocPath.ROOT),
                file -> List.of(),
                PageAddresses.NONE,
                null);

        assertThat(finder.find(DocPath.of("docs/page.fr.md"), destination, false)
                        .destination())
                .isInstanceOfSatisfying(
                        LinkDestination.InRepository.class,
                        target -> assertThat(target.path()).isEqualTo(DocPath.of(found)));
    }

    @ParameterizedTest
    @CsvSource({
        "/windows/terminal/x?tabs=a, External[url=https://learn.example.com/windows/terminal/x?tabs=a]",
        "./#part, SamePage[fragment=part]"
    })
    void a_dialect_knows_the_site_and_the_page_s_own_address(String destination, String found) {
        LinkFinder finder = new LinkFinder(
                FoundFiles.of(PAGES::contains, FILES::contains, LinkFinderTest::isFolder, () -> List.copyOf(FILES)),
                List.of(DocPath.of("site/docs")),
                file -> List.of(
                        new LinkRules(List.of(), List.of("/windows/wsl"), true, false, "https://learn.example.com")),
                PageAddresses.NONE,
                null);
        DocPath from = DocPath.of("site/docs/guide/exporters.md");

        assertThat(finder.find(from, destination, false).destination()).hasToString(found);
        assertThat(finder.find(from, "/windows/wsl/typo", false).destination())
                .isInstanceOf(LinkDestination.InRepository.class);
    }

    @ParameterizedTest
    @CsvSource({"true, docs/content/docs.md", "false, docs/README.md"})
    void a_page_of_the_site_counts_before_that_of_a_folder_of_the_repository(boolean generated, String page) {
        Set<DocPath> pages = Stream.of("docs/README.md", "docs/content/docs.md", "docs/content/alias.md")
                .map(DocPath::of)
                .collect(Collectors.toSet());
        LinkFinder finder = new LinkFinder(
                FoundFiles.of(
                        pages::contains,
                        pages::contains,
                        path -> path.equals(DocPath.of("docs")) || path.equals(DocPath.of("docs/content")),
                        () -> List.copyOf(pages)),
                List.of(DocPath.of("docs")),
                file -> generated
                        ? List.of(new LinkRules(List.of(DocPath.of("docs/content")), List.of(), true, false, null))
                        : List.of(),
                PageAddresses.NONE,
                null);

        assertThat(finder.find(DocPath.of("docs/content/alias.md"), "/docs/#remotes", false)
                        .destination())
                .isInstanceOfSatisfying(
                        LinkDestination.InRepository.class,
                        target -> assertThat(target.path()).isEqualTo(DocPath.of(page)));
    }

    @Test
    void a_page_with_an_address_of_its_own_has_its_links_read_against_that_first() {
        PageAddresses.Builder addresses = new PageAddresses.Builder();
        DocPath tree = DocPath.of("site");
        List<DocPath> files = Stream.of("site/es/a.md", "site/es/b.md", "site/b.md")
                .map(DocPath::of)
                .toList();
        files.forEach(file -> addresses.add(
                file, tree, Map.of("permalink", "/" + file.value().substring(5).replace(".md", "/"))));
        LinkFinder finder = new LinkFinder(
                FoundFiles.of(files::contains, files::contains, path -> false, () -> files),
                List.of(tree),
                file -> List.of(),
                addresses.build(),
                null);

        assertThat(finder.find(DocPath.of("site/es/a.md"), "../b/", false).destination())
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("site/es/b.md"), false, null, null));
        assertThat(finder.find(DocPath.of("site/es/a.md"), "../b.md", false).destination())
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("site/b.md"), false, null, null));
    }

    @Test
    void links_of_a_page_whose_address_names_a_file_are_read_against_its_folder() {
        PageAddresses.Builder addresses = new PageAddresses.Builder();
        addresses.add(DocPath.of("a.md"), "/fr/a.html");
        addresses.add(DocPath.of("b.md"), "/fr/b.html");
        List<DocPath> files = List.of(DocPath.of("a.md"), DocPath.of("b.md"));
        LinkFinder finder = new LinkFinder(
                FoundFiles.of(files::contains, files::contains, path -> false, () -> files),
                List.of(DocPath.ROOT),
                file -> List.of(),
                addresses.build(),
                null);

        assertThat(finder.find(DocPath.of("a.md"), "../fr/b", false).destination())
                .isEqualTo(new LinkDestination.InRepository(DocPath.of("b.md"), false, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        // of a host
        "/old, docs/new.md",
        "/handbook/old/#x, docs/new.md",
        "/older.html, docs/new.md",
        "/v1/guide/new, docs/guide/new.md",
        "/2024/post, docs/2024-post.md",
        "/away, External[url=https://e.org/x]",
        "/gone, gone",
        "/round, round",
        "/nowhere, nowhere",
        "/any, any",
        // of Mintlify, Vercel and Docusaurus
        "/mint/a/b, docs/guide/b.md",
        "/vercel, docs/new.md",
        "/client, docs/new.md",
        "/client/two, docs/new.md",
        // pages that Docusaurus generates for folders
        "/category/my-guides, docs/guide",
        "/own/slug, docs/guide",
        "/category/none, category/none",
        // of MkDocs, by files
        "/was, docs/new.md",
        "was.md, docs/new.md",
        "guide/was.md, docs/guide/new.md",
        "far.md, External[url=https://e.org/far]",
        // of Microsoft Learn, by files
        "vanished.md, docs/new.md",
        "left.md, docs/left.md"
    })
    void finds_where_former_addresses_lead_now(String destination, String found) {
        Set<DocPath> pages =
                paths("docs/a.md", "docs/new.md", "docs/guide/new.md", "docs/guide/b.md", "docs/2024-post.md");
        Redirects redirects = Redirects.of(FilesInMemory.of(
                "public/_redirects",
                """
                # From here
                /old  /new 301
                /older query=:x /old
                /v1/*  /:splat
                /:year/post  /:year-post
                /away  https://e.org/x
                /gone  /new  404
                /round /round2
                /round2 /round
                /nowhere /not-there
                /*  /new  200
                """,
                "docs/docs.json",
                "{\"redirects\": [{\"source\": \"/mint/:slug*/b\", \"destination\": \"/guide/b\"}]}",
                "vercel.json",
                "{\"redirects\": [{\"source\": \"/vercel\", \"destination\": \"/new\"}]}",
                "website/docusaurus.config.ts",
                "['@docusaurus/plugin-client-redirects', {redirects: [{to: '/new', from: ['/client', '/client/two']}]}]",
                "docs/guide/_category_.json",
                "{\"label\": \"My Guides!\", \"link\": {\"type\": \"generated-index\"}}",
                "docs/guide/_category_.yml",
                "label: None\nlink: {type: generated-index, slug: /own/slug}",
                "docs/_category_.json",
                "{\"label\": \"None\"}",
                "mkdocs.yml",
                """
                plugins:
                  - search
                  - redirects:
                      redirect_maps:
                        was.md: new.md#part
                        guide/was/index.md: guide/new.md
                        far.md: https://e.org/far
                """,
                "redir/.openpublishing.redirection.json",
                "{\"redirections\": [{\"source_path\": \"../docs/vanished.md\", \"redirect_url\": \"/handbook/new\"},"
                        + " {\"source_path_from_root\": \"/docs/left.md\", \"redirect_url\": \"/previous/left\"}]}"));
        LinkFinder finder = new LinkFinder(
                FoundFiles.of(
                        pages::contains,
                        pages::contains,
                        path -> pages.stream().anyMatch(file -> file.isBelow(path)),
                        () -> List.copyOf(pages)),
                List.of(DocPath.of("docs")),
                file -> List.of(new LinkRules(List.of(), List.of("/handbook"), true, true, null)),
                new PageAddresses.Builder().redirects(redirects).build(),
                null);

        LinkDestination target =
                finder.find(DocPath.of("docs/a.md"), destination, false).destination();

        assertThat(
                        target instanceof LinkDestination.InRepository file
                                ? file.path().value()
                                : target.toString())
                .isEqualTo(found);
    }

    @Test
    void a_file_that_was_moved_to_another_part_of_the_site_is_a_link_to_the_site() {
        Redirects redirects = Redirects.of(
                FilesInMemory.of(
                        ".openpublishing.redirection.json",
                        "{\"redirections\": [{\"source_path\": \"docs/left.md\", \"redirect_url\": \"/previous/left#part\"}]}"));
        LinkFinder finder = new LinkFinder(
                FoundFiles.of(path -> false, path -> false, path -> false, List::of),
                List.of(DocPath.of("docs")),
                file -> List.of(
                        new LinkRules(List.of(), List.of("/handbook"), true, false, "https://learn.example.com")),
                new PageAddresses.Builder().redirects(redirects).build(),
                null);

        assertThat(finder.find(DocPath.of("docs/a.md"), "left.md", false).destination())
                .isEqualTo(new LinkDestination.External("https://learn.example.com/previous/left#part"));
        assertThat(finder.find(DocPath.of("docs/a.md"), "other.md", false).destination())
                .isInstanceOf(LinkDestination.InRepository.class);
    }
}
