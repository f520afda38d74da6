package io.github.docsync.pull;

import io.github.docsync.desired.TrialPage;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries title, place, labels and ticks into a file, or into its entry in the manifest where that is what says them. */
final class PartsRewrite {
    private static final String TITLE = "title";
    private static final String PARENT = "parent";

    private final Candidate candidate;
    private final ManifestChanges manifest;
    private final ManifestChanges pulled;
    private final Function<String, TrialPage> converter;
    private final Map<String, String> entry = new LinkedHashMap<>();
    private final List<String> parts = new ArrayList<>();

    /**
     * @param manifest as it is on the branch
     * @param pulled as it was when the page was pulled last
     * @param converter what the page would be with another text
     */
    PartsRewrite(
            Candidate candidate,
            ManifestChanges manifest,
            ManifestChanges pulled,
            Function<String, TrialPage> converter) {
        this.candidate = candidate;
        this.manifest = manifest;
        this.pulled = pulled;
        this.converter = converter;
    }

    /**
     * The text with everything that changed besides the body.
     *
     * @param base the text that was published or pulled
     * @param title the page's title in Confluence
     * @param ticked the body with the boxes that readers ticked; null where they are not wanted
     */
    Carried apply(Carried file, String base, String title, PartChanges changes, @Nullable String ticked) {
        Carried carried = file;
        if (isRetitled(title, base)) {
            parts.add(TITLE);
            carried = carried.then(withTitle(carried.text(), title));
        }
        return carried.reason() == null ? carried.then(withOthers(carried.text(), changes, ticked)) : carried;
    }

    /** What changed. */
    List<String> parts() {
        return parts;
    }

    /** What changes of the page's entry in the manifest, by key. */
    Map<String, String> entry() {
        return entry;
    }

    private boolean isRetitled(String title, String base) {
        TrialPage page = converter.apply(base);
        return !title.equals(page.title())
                && !title.equals(candidate.page().summary().title())
                && !isGiven(manifest, page, title)
                && !isGiven(pulled, page, title);
    }

    private boolean isGiven(ManifestChanges by, TrialPage page, String title) {
        return given(by, TITLE, page.frontMatter().title())
                .filter(bare(page, title)::equals)
                .isPresent();
    }

    /** What the entry says, unless front matter says it. */
    private Optional<String> given(ManifestChanges by, String key, @Nullable String inFrontMatter) {
        return inFrontMatter == null ? by.value(candidate.page().path(), key) : Optional.empty();
    }

    private static String bare(TrialPage page, String title) {
        return TitleRewrite.bare(page.titlePrefix(), page.titleSuffix(), title);
    }

    private Carried withTitle(String text, String title) {
        TrialPage page = converter.apply(text);
        Optional<String> given = given(manifest, TITLE, page.frontMatter().title());
        if (given.isPresent() && manifest.canTake(candidate.page().path(), TITLE, bare(page, title))) {
            String published = bare(page, candidate.state().title());
            if (candidate.trailer() == null && !TitleFolding.trim(given.get()).equals(published)) {
                return Carried.impossible("the manifest now says '" + given.get() + "', and Confluence '" + title
                        + "'; choose one of them by hand");
            }
            entry.put(TITLE, bare(page, title));
            return new Carried(text, List.of());
        }
        return TitleRewrite.apply(text, title, converter)
                .map(changed -> new Carried(changed, List.of()))
                .orElseGet(() -> Carried.impossible("the title '" + title + "' cannot be carried into the file"));
    }

    private Carried withOthers(String text, PartChanges changes, @Nullable String ticked) {
        TrialPage page = converter.apply(text);
        List<String> lost = new ArrayList<>();
        String changed = text;
        if (changes.parent() != null) {
            changed = withParent(page, text, changes.parent());
            if (!changed.equals(text) || entry.containsKey(PARENT)) {
                parts.add(PARENT);
            }
        }
        List<String> labels = new ArrayList<>(page.frontMatter().labels());
        changes.removed().stream()
                .filter(label -> !labels.remove(label))
                .forEach(label -> lost.add("the removal of the label '" + label + "', which the manifest gives"));
        changes.added().stream().filter(label -> !labels.contains(label)).forEach(labels::add);
        if (!labels.equals(page.frontMatter().labels())) {
            changed = FrontMatterRewrite.withList(changed, "labels", labels);
            parts.add("labels");
        }
        return new Carried(ticked == null ? changed : withTicks(changed, ticked), lost);
    }

    private String withTicks(String text, String ticked) {
        String changed =
                TaskRewrite.apply(text, converter.apply(text).conversion().body(), ticked);
        if (!changed.equals(text)) {
            parts.add("tasks");
        }
        return changed;
    }

    /** In the manifest where that says so for this file, else in front matter. */
    private String withParent(TrialPage page, String text, NewParent parent) {
        DocPath path = candidate.page().path();
        String written = manifest.written(parent);
        String inFrontMatter = page.frontMatter().parent();
        Optional<String> given = given(manifest, PARENT, inFrontMatter);
        if (given.filter(written::equals).isPresent()) {
            return text;
        }
        if (given.isPresent() && manifest.canTake(path, PARENT, written)) {
            entry.put(PARENT, written);
            return text;
        }
        String inFile = parent.writtenIn(path);
        return inFile.equals(inFrontMatter)
                ? text
                : FrontMatterRewrite.with(text, PARENT, FrontMatterRewrite.scalar(inFile));
    }
}
