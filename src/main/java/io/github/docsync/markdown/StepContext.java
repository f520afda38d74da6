package io.github.docsync.markdown;

import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@link SourceStep}s may ask, and what they have to say, while the text of one page is rewritten. Not thread-safe. */
public final class StepContext {
    /** Code of a generator's construct that is left out because nothing here stands for it. */
    public static final String UNKNOWN = "dialect-unknown";

    /** What to do about it. */
    public static final String UNKNOWN_REMEDY = "write it in Markdown if more is to be shown";

    private final DocPath path;
    private final FrontMatter frontMatter;
    private final RepositoryFiles files;
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Class<?>, Object> memories = new HashMap<>();

    /** @param holds whether anything is kept of it */
    private record Unknown(SourceLocation location, boolean holds) {
        Unknown and(Unknown next) {
            return new Unknown(location, holds || next.holds);
        }
    }

    StepContext(DocPath path, FrontMatter frontMatter, RepositoryFiles files) {
        this.path = path;
        this.frontMatter = frontMatter;
        this.files = files;
    }

    /** The page's file. */
    public DocPath path() {
        return path;
    }

    public FrontMatter frontMatter() {
        return frontMatter;
    }

    public RepositoryFiles files() {
        return files;
    }

    /** The text of a file that becomes a part of the page; empty if there is none. */
    public Optional<MappedText> include(DocPath file) {
        return files.text(file).map(read -> MappedText.of(file, read));
    }

    /** What the front matter of another file says, its mistakes aside; empty where there is no such file. */
    public Optional<FrontMatter> frontMatter(DocPath file) {
        return files.text(file)
                .map(FrontMatterFence::find)
                .map(fence -> FrontMatterReader.read(file.value(), fence, new ArrayList<>()));
    }

    /**
     * The problem that {@link #UNKNOWN} tells of a kind of construct.
     *
     * @param holds whether anything is kept of it
     */
    public static String unknown(String kind, boolean holds) {
        return kind + " is not known, so "
                + (holds ? "its marks are left out and what stands in it is kept" : "it is left out");
    }

    /**
     * Notes a construct whose marks were left out.
     *
     * @param kind such as {@code the Hugo shortcode 'gallery'}; told once
     * @param holds whether anything is kept of it
     */
    public void unknown(String kind, boolean holds, SourceLocation location) {
        unknown.merge(kind, new Unknown(location, holds), Unknown::and);
    }

    /** Reports something that a person should know. */
    public void warn(SourceLocation location, String code, String problem, String remedy) {
        diagnostics.add(Diagnostic.warning(code, location, problem, remedy));
    }

    /** What a step remembers while this page is rewritten, created at the first use. */
    public <T> T memory(Class<T> type, Supplier<T> creation) {
        return type.cast(memories.computeIfAbsent(type, ignored -> creation.get()));
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        unknown.forEach((kind, found) ->
                all.add(Diagnostic.warning(UNKNOWN, found.location(), unknown(kind, found.holds()), UNKNOWN_REMEDY)));
        return all;
    }
}
