package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.FrontMatter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file as the templates of Jekyll's permalinks name its parts. Source: jekyllrb.com/docs/permalinks, placeholders.
 *
 * @param folder below the site's source or the collection's folder, without slashes at the edges; empty for none
 * @param baseName without the extension
 * @param collection the collection that it belongs to; null for a page
 * @param above the folders that a post's {@code _posts} lies in, which are categories
 * @param frontMatter what the file says of itself
 */
record JekyllDocument(
        String folder, String baseName, @Nullable String collection, List<String> above, FrontMatter frontMatter) {
    private static final Pattern DATED =
            Pattern.compile("(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})-(?<slug>.{1,300})", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}]+");
    private static final Pattern NOT_PRETTY = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");

    private static final Map<String, Function<LocalDate, String>> DATES = Map.ofEntries(
            Map.entry("year", formatted("yyyy")),
            Map.entry("short_year", formatted("yy")),
            Map.entry("month", formatted("MM")),
            Map.entry("i_month", formatted("M")),
            Map.entry("short_month", formatted("MMM")),
            Map.entry("long_month", formatted("MMMM")),
            Map.entry("day", formatted("dd")),
            Map.entry("i_day", formatted("d")),
            Map.entry("y_day", formatted("DDD")),
            Map.entry("short_day", formatted("EEE")),
            Map.entry("long_day", formatted("EEEE")),
            Map.entry("w_day", date -> String.valueOf(date.getDayOfWeek().getValue())),
            Map.entry("w_year", date -> String.valueOf(date.get(IsoFields.WEEK_BASED_YEAR))),
            Map.entry("week", date -> String.format(Locale.ROOT, "%02d", date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));

    JekyllDocument {
        above = List.copyOf(above);
    }

    private static Function<LocalDate, String> formatted(String pattern) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        return formatter::format;
    }

    /** What a placeholder stands for; empty for one that such a file does not have. */
    Optional<String> value(String placeholder) {
        if (placeholder.equals("output_ext")) {
            return Optional.of(".html");
        }
        if (collection == null) {
            return switch (placeholder) {
                case "path" -> Optional.of(folder);
                case "basename" -> Optional.of(baseName);
                default -> Optional.empty();
            };
        }
        return switch (placeholder) {
            case "collection" -> Optional.of(collection);
            case "path" -> Optional.of(folder.isEmpty() ? baseName : folder + "/" + baseName);
            case "name" -> Optional.of(slug(baseName, BETWEEN_WORDS).toLowerCase(Locale.ROOT));
            case "title" -> Optional.of(slug(ownSlug(), NOT_PRETTY));
            case "slug" -> Optional.of(slug(ownSlug(), BETWEEN_WORDS).toLowerCase(Locale.ROOT));
            case "categories" -> Optional.of(categories(category -> category));
            case "slugified_categories" -> Optional.of(categories(category -> slug(category, BETWEEN_WORDS)));
            default -> Optional.ofNullable(DATES.get(placeholder)).flatMap(date -> date().map(date));
        };
    }

    private String ownSlug() {
        Object slug = frontMatter.other().get("slug");
        Matcher dated = DATED.matcher(baseName);
        return slug != null ? slug.toString() : dated.matches() ? dated.group("slug") : baseName;
    }

    private Optional<LocalDate> date() {
        Object own = frontMatter.other().get("date");
        Matcher date = DATE.matcher(own == null ? baseName : own.toString());
        try {
            return date.lookingAt()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3))))
                    : Optional.empty();
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
    }

    private String categories(UnaryOperator<String> written) {
        Set<String> categories = new LinkedHashSet<>(above);
        add(frontMatter.other().get("categories"), categories);
        if (frontMatter.other().get("category") instanceof String category) {
            categories.add(category);
        }
        return categories.stream()
                .map(category -> written.apply(category.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("/"));
    }

    private static void add(@Nullable Object setting, Set<String> categories) {
        if (setting instanceof Collection<?> items) {
            items.forEach(item -> categories.add(String.valueOf(item)));
        } else if (setting instanceof String text) {
            categories.addAll(Arrays.asList(text.strip().split("\\s+")));
        }
    }

    private static String slug(String text, Pattern between) {
        return between.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
    }
}
