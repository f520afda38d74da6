package io.github.docsync.desired;

import io.github.docsync.convert.dialect.Dialects;
import io.github.docsync.markdown.FrontMatter;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a site generator's navigation says of a page or folder.
 *
 * @param order its place among its siblings
 * @param title what it is called
 */
record NavigationEntry(@Nullable Integer order, @Nullable String title) {
    /** The keys of front matter in which Hugo, Docusaurus and themes of Jekyll keep a page's place. */
    private static final List<String> ORDER = List.of("weight", "sidebar_position", "nav_order");

    private static final List<String> TITLE = List.of("sidebar_label", "linkTitle", "nav_title");

    /**
     * The entry of a page, or of the folder that it stands for.
     *
     * @param folder the page itself where it stands for none
     */
    static NavigationEntry of(DocPath folder, DocPath page, Dialects dialects) {
        return new NavigationEntry(
                dialects.order(folder).or(() -> dialects.order(page)).orElse(null),
                dialects.title(page).or(() -> dialects.title(folder)).orElse(null));
    }

    /** The place that front matter gives a page for its generator; Hugo takes a weight of 0 for none. */
    static Optional<Double> order(FrontMatter frontMatter) {
        return ORDER.stream()
                .map(key -> number(frontMatter.other().get(key)))
                .flatMap(Optional::stream)
                .filter(place -> place != 0 || !frontMatter.other().containsKey("weight"))
                .findFirst();
    }

    private static Optional<Double> number(@Nullable Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        return value instanceof String text && text.matches("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?")
                ? Optional.of(Double.parseDouble(text))
                : Optional.empty();
    }

    /** What front matter calls a page in its generator's navigation. */
    static Optional<String> title(FrontMatter frontMatter) {
        return TITLE.stream()
                .map(key -> frontMatter.other().get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(title -> !title.isBlank())
                .findFirst();
    }
}
