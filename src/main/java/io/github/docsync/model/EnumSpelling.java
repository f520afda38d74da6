package io.github.docsync.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the constants of enums are written where people and machines see them: in small letters, with hyphens. */
public final class EnumSpelling {
    private EnumSpelling() {}

    /** {@code FULL_WIDTH} is {@code full-width}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of a type, in their order. */
    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(EnumSpelling::of).toList();
    }

    /** The constant that is written so. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(text))
                .findFirst();
    }
}
