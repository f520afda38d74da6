package io.github.docsync.local.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of CQL: {@code 2026-01-31}, {@code "2026-01-31 10:00"}, {@code now("-4w")}. */
final class Dates {
    private static final Pattern NOW = Pattern.compile("now\\(([+-]?\\d+)?([mhdwy])?\\)");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Dates() {}

    static Instant parse(String value, Instant now) throws CqlSyntaxException {
        Matcher relative = NOW.matcher(value);
        if (relative.matches()) {
            long amount = relative.group(1) == null ? 0 : Long.parseLong(relative.group(1));
            return now.plus(unit(relative.group(2)).multipliedBy(amount));
        }
        String plain = value.replace('/', '-');
        try {
            return plain.contains(":")
                    ? LocalDateTime.parse(plain, MINUTE).toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(plain).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new CqlSyntaxException("Could not parse cql : no date '" + value + "'");
        }
    }

    private static Duration unit(@Nullable String letter) {
        return switch (letter == null ? "d" : letter) {
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "w" -> Duration.ofDays(7);
            case "y" -> Duration.ofDays(365);
            default -> Duration.ofDays(1);
        };
    }
}
