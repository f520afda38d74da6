package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which dialects hold where. They are recognised by the files that a generator itself looks for, in a folder, above it, or in a folder
 * next to one of those; the nearest generator counts, and what is not a generator joins it. Safe for several threads.
 */
public final class Dialects {
    private static final List<Dialect> ALL = List.of(
            new Hugo(),
            new Docusaurus(),
            new Nextra(),
            new Mintlify(),
            new Fumadocs(),
            new Astro(),
            new Mdx(),
            new MkDocs(),
            new MdBook(),
            new VitePress(),
            new Docfx(),
            new Jekyll(),
            new Hexo(),
            new GitBook(),
            new Docsify(),
            new Zola(),
            new Eleventy(),
            new Myst(),
            new Quarto(),
            new Pandoc(),
            new Obsidian(),
            new AzureWiki(),
            new GitLab());

    /** The generators whose shortcodes look like Hugo's. */
    private static final Set<DialectName> WITH_SHORTCODES = Set.of(DialectName.HUGO, DialectName.QUARTO);

    private final @Nullable Set<DialectName> chosen;
    private final RepositoryFiles files;
    private final List<DocPath> trees;
    private final TreeEvidence evidence;
    /** The generators' own files, by the folder that they speak for. */
    private final Map<DocPath, Set<Dialect>> sites = new TreeMap<>();

    /** Of a folder, the site in a folder right below it that has no documents of its own. */
    private final Map<DocPath, DocPath> besides = new HashMap<>();

    private final Map<List<DialectInUse>, List<SourceStep>> stepsByDialects = new ConcurrentHashMap<>();
    private final Map<String, Navigation> navigations = new ConcurrentHashMap<>();
    private final Map<DialectInUse, Predicate<DocPath>> ownFiles = new ConcurrentHashMap<>();
    private final Map<DialectInUse, Predicate<DocPath>> exclusions = new ConcurrentHashMap<>();
    private final Map<DocPath, Optional<DialectName>> evident = new ConcurrentHashMap<>();
    private final Map<DocPath, Boolean> vaults = new ConcurrentHashMap<>();
    private final Map<DocPath, List<DialectInUse>> byFolder = new ConcurrentHashMap<>();

    private Dialects(
            @Nullable Set<DialectName> chosen, RepositoryFiles files, List<DocPath> trees, TreeEvidence evidence) {
        this.chosen = chosen;
        this.files = files;
        this.evidence = evidence;
        this.trees = List.copyOf(trees);
        for (DocPath file : files.all()) {
            for (Dialect dialect : ALL) {
                dialect.siteOf(file, files)
                        .ifPresent(folder -> sites.computeIfAbsent(folder, none -> new LinkedHashSet<>())
                                .add(dialect));
            }
        }
        sites.forEach((site, generators) -> {
            if (!site.isRoot() && generators.stream().anyMatch(Dialect::isGenerator) && !hasDocuments(site)) {
                besides.putIfAbsent(site.folder(), site);
            }
        });
    }

    /**
     * The dialects of a repository.
     *
     * @param chosen what the manifest says; null to recognise them
     * @param trees the folders of documents
     */
    public static Dialects of(@Nullable Set<DialectName> chosen, RepositoryFiles files, List<DocPath> trees) {
        return of(chosen, files, trees, TreeEvidence.in(files));
    }

    /**
     * The same for one who remembers what the files say.
     */
    public static Dialects of(
            @Nullable Set<DialectName> chosen, RepositoryFiles files, List<DocPath> trees, TreeEvidence evidence) {
        return new Dialects(chosen, files, trees, evidence);
    }

    /** The dialects that a file is written in; none for plain Markdown. */
    public List<DialectInUse> at(DocPath file) {
        return in(file.folder());
    }

    /** The dialects that the files of a folder are written in. */
    public List<DialectInUse> in(DocPath folder) {
        return byFolder.computeIfAbsent(folder, this::find);
    }

    /** What rewrites a file's text before it is parsed. */
    public List<SourceStep> steps(DocPath file) {
        return stepsByDialects.computeIfAbsent(at(file), this::steps);
    }

    /** Folders of one site and tree share their steps, which may remember what they read of the site. */
    private List<SourceStep> steps(List<DialectInUse> dialects) {
        List<SourceStep> steps = new ArrayList<>(List.of(new SkippedParts(), new BlockMarks()));
        boolean mdx = false;
        for (DialectInUse used : dialects) {
            steps.addAll(used.dialect().steps(used.scope()));
            mdx |= used.dialect().readsMdx();
        }
        if (!mdx) {
            steps.add(new MdxSyntax(new DialectScope(DocPath.ROOT, DocPath.ROOT, files), Set.of("mdx")));
        }
        return List.copyOf(steps);
    }

    public RepositoryFiles files() {
        return files;
    }

    /** Whether a file is a generator's own and not a page. */
    public boolean isOwnFile(DocPath file) {
        return at(file).stream()
                .anyMatch(used -> ownFiles.computeIfAbsent(
                                used, found -> found.dialect().ownFiles(found.scope()))
                        .test(file));
    }

    /** The generator that leaves a document out of its site, if one does. */
    public Optional<DialectName> excludedBy(DocPath file) {
        return at(file).stream()
                .filter(used -> exclusions
                        .computeIfAbsent(used, found -> found.dialect().exclusions(found.scope()))
                        .test(file))
                .map(DialectInUse::name)
                .findFirst();
    }

    /** The folders in which generators of sites look for documents and find some, the one with the most first. */
    public static List<DocumentFolder> documentFolders(RepositoryFiles files) {
        Dialects all = of(null, files, List.of());
        List<DocumentFolder> found = new ArrayList<>();
        all.sites.forEach((site, none) -> all.generators(site).stream()
                .flatMap(dialect -> dialect.documents(new DialectScope(site, site, files)).stream()
                        .map(folder -> new DocumentFolder(
                                dialect.name(), folder, MarkdownFiles.countBelow(folder, files.all())))
                        .filter(folder -> folder.documents() > 0)
                        .limit(1))
                .forEach(found::add));
        return found.stream()
                .sorted(Comparator.comparingInt(DocumentFolder::documents)
                        .reversed()
                        .thenComparing(DocumentFolder::folder))
                .toList();
    }

    /** Where the navigation of a page's or folder's dialects puts it among its siblings; empty where it says nothing. */
    public Optional<Integer> order(DocPath path) {
        return navigations(path).stream()
                .flatMap(found -> Optional.ofNullable(found.order().get(path)).stream())
                .findFirst();
    }

    /** What the navigation of its dialects calls a page or folder. */
    public Optional<String> title(DocPath path) {
        return navigations(path).stream()
                .flatMap(found -> Optional.ofNullable(found.titles().get(path)).stream())
                .findFirst();
    }

    private List<Navigation> navigations(DocPath path) {
        return in(path.folder()).stream()
                .map(used -> navigations.computeIfAbsent(
                        used.name() + " " + used.scope().site() + " "
                                + used.scope().tree(),
                        none -> used.dialect().navigation(used.scope())))
                .toList();
    }

    /** Names, without extension, that a folder's page may have beyond GitHub's. */
    public Set<String> indexNames(DocPath folder) {
        Set<String> names = new LinkedHashSet<>();
        in(folder).forEach(used -> names.addAll(used.dialect().indexNames()));
        return names;
    }

    private List<DialectInUse> find(DocPath folder) {
        DocPath tree = trees.stream()
                .filter(base -> folder.equals(base) || folder.isBelow(base))
                .max(Comparator.comparing(base -> base.value().length()))
                .orElse(folder);
        if (trees.isEmpty() && chosen == null && files.all().isEmpty()) {
            return List.of();
        }
        if (chosen != null) {
            return ALL.stream()
                    .filter(dialect -> chosen.contains(dialect.name()))
                    .map(dialect -> use(dialect, site(dialect, folder).orElse(tree), tree))
                    .toList();
        }
        List<DialectInUse> found = new ArrayList<>();
        boolean generated = false;
        for (DocPath at = folder; ; at = at.folder()) {
            Set<Dialect> here = sites.getOrDefault(at, Set.of());
            for (Dialect dialect : here) {
                if (!dialect.isGenerator()) {
                    // Each folder of a wiki may have such a file; the topmost is the wiki's.
                    found.removeIf(used -> used.name() == dialect.name());
                    found.add(use(dialect, at, tree));
                }
            }
            if (!generated) {
                DocPath site = here.stream().anyMatch(Dialect::isGenerator)
                        ? at
                        : besides(folder, at).orElse(null);
                if (site != null) {
                    generated = true;
                    generators(site).forEach(dialect -> found.add(use(dialect, site, tree)));
                }
            }
            if (at.isRoot()) {
                boolean alone = !generated;
                evident(tree)
                        .filter(used -> alone || isTold(used.name(), found))
                        .ifPresent(found::add);
                vault(tree)
                        .filter(vault -> found.stream().noneMatch(used -> used.name() == vault.name()))
                        .ifPresent(found::add);
                return found.stream()
                        .sorted(Comparator.comparing(DialectInUse::name))
                        .toList();
            }
        }
    }

    /** A vault whose settings are not in the repository is known by links that lead to its notes. */
    private Optional<DialectInUse> vault(DocPath tree) {
        return trees.contains(tree) && vaults.computeIfAbsent(tree, evidence::isVault)
                ? ALL.stream()
                        .filter(dialect -> dialect.name() == DialectName.OBSIDIAN)
                        .findFirst()
                        .map(dialect -> use(dialect, tree, tree))
                : Optional.empty();
    }

    /** A site whose settings lie in another repository is known by what stands in its pages alone. */
    private Optional<DialectInUse> evident(DocPath tree) {
        return Optional.of(tree)
                .filter(trees::contains)
                .flatMap(folder -> evident.computeIfAbsent(folder, evidence::generator))
                .flatMap(name ->
                        ALL.stream().filter(dialect -> dialect.name() == name).findFirst())
                .map(dialect -> use(dialect, tree, tree));
    }

    /**
     * Whether the evidence of a generator counts beside the settings of another one, which a repository may have for a catalogue of its
     * own: shortcodes of Hugo are like nothing else but those of these generators.
     */
    private static boolean isTold(DialectName evident, List<DialectInUse> found) {
        return evident == DialectName.HUGO
                && found.stream().map(DialectInUse::name).noneMatch(WITH_SHORTCODES::contains);
    }

    private DialectInUse use(Dialect dialect, DocPath site, DocPath tree) {
        return new DialectInUse(dialect, new DialectScope(site, tree, files));
    }

    /** A {@code _config.yml} next to another generator's file is there for GitHub Pages. */
    private List<Dialect> generators(DocPath site) {
        List<Dialect> generators = sites.getOrDefault(site, Set.of()).stream()
                .filter(Dialect::isGenerator)
                .toList();
        return generators.size() == 1
                ? generators
                : generators.stream()
                        .filter(dialect -> dialect.name() != DialectName.JEKYLL)
                        .toList();
    }

    /** The nearest folder with that generator's own files, from a folder upwards. */
    private Optional<DocPath> site(Dialect dialect, DocPath folder) {
        for (DocPath at = folder; ; at = at.folder()) {
            if (sites.getOrDefault(at, Set.of()).contains(dialect)) {
                return Optional.of(at);
            }
            Optional<DocPath> beside = besides(folder, at)
                    .filter(found -> sites.getOrDefault(found, Set.of()).contains(dialect));
            if (beside.isPresent() || at.isRoot()) {
                return beside;
            }
        }
    }

    /** The site whose documents may lie next to it, below a folder above. */
    private Optional<DocPath> besides(DocPath folder, DocPath above) {
        if (folder.equals(above)) {
            return Optional.empty();
        }
        return Optional.ofNullable(besides.get(above));
    }

    private boolean hasDocuments(DocPath site) {
        return Stream.of("docs", "content", "src")
                .map(name -> new DocPath(site.value() + "/" + name))
                .anyMatch(documents -> files.isFolder(documents)
                        && files.all().stream()
                                .anyMatch(file -> file.isBelow(documents) && MarkdownFiles.isMarkdown(file)));
    }
}
