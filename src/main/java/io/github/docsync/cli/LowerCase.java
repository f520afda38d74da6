package io.github.docsync.cli;

import io.github.docsync.model.EnumSpelling;
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
        return EnumSpelling.parse(type, value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is not one of " + String.join(", ", EnumSpelling.all(type))));
    }
}
