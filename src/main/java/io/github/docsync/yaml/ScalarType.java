package io.github.docsync.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that YAML 1.2's core schema gives to plain scalars. */
public enum ScalarType {
    TEXT,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    NULL;

    private static final Pattern BOOLEANS = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NULLS = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern INTEGERS = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMALS = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    /** The type of a plain scalar with that text. */
    public static ScalarType ofPlain(String text) {
        if (BOOLEANS.matcher(text).matches()) {
            return BOOLEAN;
        }
        if (NULLS.matcher(text).matches()) {
            return NULL;
        }
        if (INTEGERS.matcher(text).matches()) {
            return INTEGER;
        }
        return DECIMALS.matcher(text).matches() ? DECIMAL : TEXT;
    }

    String describe(String text) {
        return switch (this) {
            case NULL -> "nothing";
            case TEXT -> "the text '" + Excerpt.of(text) + "'";
            case BOOLEAN -> "the switch " + text;
            case INTEGER, DECIMAL -> "the number " + Excerpt.of(text);
        };
    }

    @Nullable
    Object toJava(String text) {
        return switch (this) {
            case NULL -> null;
            case TEXT -> text;
            case BOOLEAN -> text.charAt(0) == 't' || text.charAt(0) == 'T';
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
        };
    }

    private static Number integer(String text) {
        BigInteger value = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    private static Double decimal(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        if (name.endsWith(".inf")) {
            return name.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return name.equals(".nan") ? (Double) Double.NaN : Double.valueOf(text);
    }
}
