package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;

/** Pandoc's containers, as in the lessons of The Carpentries. */
final class Pandoc implements Dialect {
    @Override
    public DialectName name() {
        return DialectName.PANDOC;
    }

    @Override
    public Optional<DocPath> siteOf(DocPath file, RepositoryFiles files) {
        return SiteFiles.named(file, "config.yaml")
                .filter(folder -> files.text(file)
                        .filter(text -> text.lines().anyMatch(line -> line.startsWith("carpentry:")))
                        .isPresent());
    }

    /** What Pandoc reads, for whoever builds on it. */
    static List<SourceStep> syntax() {
        return List.of(
                new ContainerTitles(),
                new Containers(),
                new PandocMarks(),
                new PandocTables(),
                new PandocLists(),
                new InlineFootnotes());
    }

    @Override
    public List<SourceStep> steps(DialectScope scope) {
        return syntax();
    }
}
