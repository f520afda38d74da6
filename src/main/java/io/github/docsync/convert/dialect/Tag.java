package io.github.docsync.convert.dialect;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mark that opens, closes or is a construct: a shortcode, a JSX tag, a tag of Liquid.
 *
 * @param start its first character
 * @param end the index behind its last one
 * @param form what it does
 * @param name as written
 * @param values its arguments by name; those without one by their numbers from {@code 0} on
 */
record Tag(int start, int end, Form form, String name, Map<String, String> values) {
    enum Form {
        /** Opens, if a closing one follows; stands alone otherwise. */
        OPENING,
        CLOSING,
        ALONE
    }

    /** The first of these arguments that is there and says something. */
    Optional<String> value(String... names) {
        return Stream.of(names)
                .map(values::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    String valueOrEmpty(String... names) {
        return value(names).orElse("");
    }
}
