package io.github.docsync.cli;

import io.github.docsync.cli.command.FolderFiles;
import io.github.docsync.cli.command.GivenText;
import io.github.docsync.cli.command.ManifestFile;
import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.convert.dialect.DocumentFolder;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a repository tells of its documentation.
 *
 * @param id the repository's name in the form of a manifest's id
 * @param generator the documentation generator whose configuration was found; null for none
 * @param docs the folder of the documentation, relative to where the manifest is to lie; empty for the folder itself; null where there is
 *     no Markdown at all
 * @param hasIndex whether that folder has a page of its own
 * @param hasReadme whether there is a README.md next to the manifest
 */
record RepositorySurvey(
        String id, @Nullable String generator, @Nullable String docs, boolean hasIndex, boolean hasReadme) {
    /** Where documentation lies in repositories without a generator, the likeliest first. */
    private static final List<String> USUAL = List.of(
            "docs",
            "doc",
            "documentation",
            "content",
            "website/docs",
            "src/content/docs",
            "src/docs",
            "src/site/markdown",
            "wiki");

    /** Folders of sites that are there to try something out, not to be read. */
    private static final Set<String> TRIALS = Set.of(
            "test",
            "tests",
            "__tests__",
            "testdata",
            "fixtures",
            "example",
            "examples",
            "template",
            "templates",
            "boilerplate");

    private static final Pattern REMOTE = Pattern.compile("(?s)\\[remote \"origin\"].*?\\burl\\s*=\\s*([^\\n]+)");

    /** Looks at the folder that the manifest is to lie in. */
    static RepositorySurvey of(Path folder) throws IOException {
        FolderFiles files = FolderFiles.of(folder);
        List<DocumentFolder> sites = Dialects.documentFolders(files).stream()
                .filter(site -> Stream.of(site.folder().value().split("/")).noneMatch(TRIALS::contains))
                .toList();
        Dialects dialects = Dialects.of(null, files, List.of(DocPath.ROOT));
        List<DocPath> published = files.all().stream()
                .filter(MarkdownFiles::isMarkdown)
                .filter(file -> dialects.excludedBy(file).isEmpty())
                .toList();
        Optional<DocPath> usual = USUAL.stream()
                .map(DocPath::of)
                .filter(docs -> MarkdownFiles.countBelow(docs, published) > 0)
                .findFirst();
        // Next to the documentation there may be a smaller site, such as a blog.
        Optional<DocumentFolder> own = sites.stream()
                .filter(site -> !site.folder().isRoot())
                .filter(site -> usual.filter(docs ->
                                !site.folder().equals(docs) && !site.folder().isBelow(docs))
                        .filter(docs -> MarkdownFiles.countBelow(docs, published) > site.documents())
                        .isEmpty())
                .findFirst();
        Optional<DocumentFolder> whole =
                sites.stream().filter(found -> found.folder().isRoot()).findFirst();
        // The documents of a site at the very top are the whole repository, so a folder of documents is more likely
        // to be meant; but not an example inside a book.
        boolean isPart = own.isPresent()
                && usual.isEmpty()
                && whole.filter(all -> all.generator() == own.get().generator())
                        .filter(all -> all.documents() > 2 * own.get().documents())
                        .isPresent();
        Optional<DocumentFolder> site = isPart
                ? whole
                : own.isPresent() || usual.isPresent() ? own : sites.stream().findFirst();
        Optional<DocPath> docs = site.map(DocumentFolder::folder)
                .or(() -> usual)
                .or(() -> Optional.of(DocPath.ROOT).filter(root -> MarkdownFiles.countBelow(root, files.all()) > 0));
        return new RepositorySurvey(
                id(folder),
                site.map(found -> found.generator().shown()).orElse(null),
                docs.map(DocPath::value).orElse(null),
                docs.filter(found -> MarkdownFiles.indexesOf(found).stream().anyMatch(files::isFile))
                        .isPresent(),
                files.isFile(DocPath.of("README.md")));
    }

    /** From the address of the remote, else from the folder's name. */
    private static String id(Path folder) throws IOException {
        Path repository = ManifestFile.repository(folder.resolve("sync.yml"));
        String name = String.valueOf(repository.toRealPath().getFileName());
        Path configuration = repository.resolve(".git").resolve("config");
        if (Files.isRegularFile(configuration)) {
            Matcher remote = REMOTE.matcher(GivenText.lenient(configuration));
            if (remote.find()) {
                name = remote.group(1)
                        .strip()
                        .replaceAll("/+$", "")
                        .replaceFirst("\\.git$", "")
                        .replaceFirst(".*[/:]", "");
            }
        }
        String id =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[^a-z0-9]+|-+$", "");
        return id.isEmpty() ? "docs" : id.substring(0, Math.min(64, id.length()));
    }
}
