package io.github.docsync.cli;

import io.github.docsync.model.EnumSpelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** A value that must be one of a list, in small letters as people type it; what is near to one of them is suggested. */
final class ListedValue<E extends Enum<E>> implements ITypeConverter<E> {
    /** Stands in Confluence's enums for values that came after this version of docsync. */
    private static final String UNKNOWN = "unknown";

    private final Class<E> type;

    private ListedValue(Class<E> type) {
        this.type = type;
    }

    /** Reads all such values of a command and its verbs. */
    static void registerAll(CommandLine line) {
        for (ArgSpec argument : line.getCommandSpec().args()) {
            for (Class<?> type : argument.auxiliaryTypes()) {
                if (type.isEnum()) {
                    register(line, type);
                }
            }
        }
        line.getSubcommands().values().forEach(ListedValue::registerAll);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class, of which only the values are asked for
    private static void register(CommandLine line, Class<?> type) {
        line.registerConverter((Class) type, new ListedValue(type));
    }

    @Override
    public E convert(String value) {
        String typed = value.toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<E> found = typed.equals(UNKNOWN) ? Optional.empty() : EnumSpelling.parse(type, typed);
        return found.orElseThrow(() -> {
            List<String> all = EnumSpelling.all(type).stream()
                    .filter(word -> !word.equals(UNKNOWN))
                    .toList();
            return new TypeConversionException("'" + value + "' is not one of " + String.join(", ", all)
                    + Suggestions.sentence(Suggestions.similar(typed, all)));
        });
    }
}
