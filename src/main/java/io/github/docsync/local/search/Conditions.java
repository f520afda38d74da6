package io.github.docsync.local.search;

import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** The fields of CQL and what comparing them means. */
final class Conditions {
    private Conditions() {}

    static Predicate<Subject> equal(String field, String value) throws CqlSyntaxException {
        return switch (field) {
            case "type" -> subject -> type(subject.content()).equalsIgnoreCase(value);
            case "space", "space.key" -> subject -> subject.space().key().equalsIgnoreCase(value);
            case "title" -> subject -> subject.content().title().equalsIgnoreCase(value);
            case "id", "content" -> subject -> subject.content().wireId().equals(value);
            case "parent" ->
                subject -> String.valueOf(subject.content().parentId()).equals(value);
            case "ancestor" ->
                subject -> subject.ancestors().stream()
                        .anyMatch(id -> Long.toString(id).equals(value));
            case "label" -> subject -> subject.labels().stream().anyMatch(label -> label.equalsIgnoreCase(value));
            case "creator" -> subject -> subject.content().authorId().equals(value);
            case "contributor" ->
                subject -> subject.content().version().authorId().equals(value);
            case "container" ->
                subject -> String.valueOf(subject.content().containerId()).equals(value);
            default -> throw new CqlSyntaxException("No field exists with name: " + field);
        };
    }

    private static String type(ContentRow content) {
        return content.kind().isComment()
                ? "comment"
                : content.kind() == ContentKind.CUSTOM_CONTENT
                        ? String.valueOf(content.type())
                        : content.kind().wireName();
    }

    /** Fuzzy: all words of the value occur, as words or, with a final asterisk, as beginnings. */
    static Predicate<Subject> like(String field, String value) throws CqlSyntaxException {
        return switch (field) {
            case "title" -> titled(value);
            case "text", "sitesearch" -> subject -> subject.mentions(value);
            default -> throw new CqlSyntaxException("Field '" + field + "' does not support operator '~'");
        };
    }

    private static Predicate<Subject> titled(String value) {
        String[] wanted = words(value.replace("*", " * "));
        return subject -> {
            String[] found = words(subject.content().title());
            return Arrays.stream(wanted)
                    .filter(word -> !word.equals("*"))
                    .allMatch(word -> Arrays.stream(found).anyMatch(other -> other.startsWith(word)));
        };
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}*]+");
    }

    static Predicate<Subject> compare(String field, String operator, Instant instant) throws CqlSyntaxException {
        Function<Subject, Instant> date = switch (field) {
            case "lastmodified" -> subject -> subject.content().version().createdAt();
            case "created" -> subject -> subject.content().createdAt();
            default ->
                throw new CqlSyntaxException("Field '" + field + "' does not support operator '" + operator + "'");
        };
        return subject -> {
            int comparison = date.apply(subject).compareTo(instant);
            return switch (operator) {
                case ">" -> comparison > 0;
                case ">=" -> comparison >= 0;
                case "<" -> comparison < 0;
                default -> comparison <= 0;
            };
        };
    }
}
