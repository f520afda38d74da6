package io.github.docsync.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of an option in small letters, as people type them and as help and messages show them. */
final class LowerCase<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    LowerCase(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equalsIgnoreCase(value)) {
                return constant;
            }
        }
        throw new TypeConversionException("'" + value + "' is not one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(LowerCase::word)
                                .toList()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
