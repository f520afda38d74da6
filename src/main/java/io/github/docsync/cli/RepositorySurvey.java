package io.github.docsync.cli;

import io.github.docsync.cli.command.GivenText;
import io.github.docsync.cli.command.ManifestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * @param hasReadme whether there is a README.md beside the manifest
 */
record RepositorySurvey(
        String id, @Nullable String generator, @Nullable String docs, boolean hasIndex, boolean hasReadme) {
    /** Where documentation lies in repositories without a generator, the likeliest first. */
    private static final List<String> USUAL =
            List.of("docs", "doc", "documentation", "content", "website/docs", "src/docs", "src/site/markdown", "wiki");

    private static final List<Generator> GENERATORS = List.of(
            new Generator(
                    "MkDocs",
                    List.of("mkdocs.yml", "mkdocs.yaml", "properdocs.yml"),
                    "docs",
                    "(?m)^docs_dir:\\s*[\"']?([^\"'#\\s]+)"),
            new Generator(
                    "Docusaurus",
                    List.of("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"),
                    "docs",
                    null),
            new Generator(
                    "Docusaurus",
                    List.of("website/docusaurus.config.js", "website/docusaurus.config.ts"),
                    "website/docs",
                    null),
            new Generator("mdBook", List.of("book.toml"), "src", "(?m)^src\\s*=\\s*\"([^\"]+)\""),
            new Generator(
                    "Hugo",
                    List.of("hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config/_default/hugo.toml"),
                    "content",
                    "(?m)^contentDir\\s*[=:]\\s*[\"']?([^\"'#\\s]+)"),
            new Generator("VitePress", List.of("docs/.vitepress"), "docs", null),
            new Generator("VitePress", List.of(".vitepress"), "", null),
            new Generator("Sphinx", List.of("docs/source/conf.py"), "docs/source", null),
            new Generator("Sphinx", List.of("docs/conf.py"), "docs", null),
            new Generator("Jekyll", List.of("docs/_config.yml"), "docs", null),
            new Generator("MyST", List.of("myst.yml"), "", null),
            new Generator("docfx", List.of("docfx.json"), "", null),
            new Generator("Quarto", List.of("_quarto.yml", "_quarto.yaml"), "", null),
            new Generator("GitBook", List.of(".gitbook.yaml"), "", "(?m)^root:\\s*[\"']?(?:\\./)?([^\"'#\\s]+)"),
            new Generator("Jekyll", List.of("_config.yml", "_config.yaml"), "", null));

    private static final Pattern REMOTE = Pattern.compile("(?s)\\[remote \"origin\"].*?\\burl\\s*=\\s*([^\\n]+)");

    private static final Pattern MARKDOWN = Pattern.compile("\\.(?:md|markdown|mdx|qmd|mdown)$");

    private static final int DEEPEST = 12;

    /**
     * A generator of documentation.
     *
     * @param files its configuration, of which one is enough
     * @param folder where its pages lie unless the configuration says otherwise
     * @param setting finds in the configuration where they lie; null where it does not say
     */
    private record Generator(
            String name,
            List<String> files,
            String folder,
            @Nullable String setting) {
        Optional<Path> configuration(Path root) {
            return files.stream().map(root::resolve).filter(Files::exists).findFirst();
        }

        String docs(Path configuration) throws IOException {
            if (setting == null || !Files.isRegularFile(configuration)) {
                return folder;
            }
            Matcher matcher = Pattern.compile(setting).matcher(GivenText.lenient(configuration));
            return matcher.find() ? matcher.group(1).replaceAll("^\\./|/+$", "") : folder;
        }
    }

    /** Looks at the folder that the manifest is to lie in. */
    static RepositorySurvey of(Path folder) throws IOException {
        boolean readme = Files.isRegularFile(folder.resolve("README.md"));
        for (Generator generator : GENERATORS) {
            Optional<Path> configuration = generator.configuration(folder);
            if (configuration.isPresent()) {
                String docs = generator.docs(configuration.get());
                if (holdsMarkdown(folder.resolve(docs))) {
                    return found(folder, generator.name(), docs, readme);
                }
            }
        }
        for (String docs : USUAL) {
            if (holdsMarkdown(folder.resolve(docs))) {
                return found(folder, null, docs, readme);
            }
        }
        return found(folder, null, holdsMarkdown(folder) ? "" : null, readme);
    }

    private static RepositorySurvey found(
            Path folder, @Nullable String generator, @Nullable String docs, boolean readme) throws IOException {
        boolean index = docs != null
                && Stream.of("index.md", "README.md", "_index.md")
                        .anyMatch(
                                name -> Files.isRegularFile(folder.resolve(docs).resolve(name)));
        return new RepositorySurvey(id(folder), generator, docs, index, readme);
    }

    private static boolean holdsMarkdown(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.find(
                folder,
                DEEPEST,
                (file, attributes) -> attributes.isRegularFile()
                        && MARKDOWN.matcher(file.toString()).find()
                        && !folder.relativize(file).toString().contains("node_modules"))) {
            return files.findFirst().isPresent();
        }
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
