package io.github.docsync.storage;

import java.util.Set;

/** Which characters and names XML 1.0 and the storage format allow. */
public final class XmlCharacters {

    private static final Set<String> ELEMENT_PREFIXES = Set.of("ac", "ri", "at");

    private XmlCharacters() {}

    /** Whether XML 1.0 can hold the character at all; a lone surrogate, most control characters, U+FFFE and U+FFFF cannot stand. */
    public static boolean isLegal(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint < Character.MIN_SURROGATE
                || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
                || (codePoint > 0xFFFF && codePoint <= Character.MAX_CODE_POINT);
    }

    /** The white space of XML, which does not include U+00A0. */
    public static boolean isBlank(int character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r';
    }

    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public static boolean isNameCharacter(int character) {
        return isNameStart(character) || (character >= '0' && character <= '9') || character == '-' || character == '.';
    }

    public static boolean isNameStart(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }

    /** An element's name: without a prefix, or with one of those that Confluence binds ({@code ac}, {@code ri}, {@code at}). */
    public static boolean isElementName(String name) {
        return isQualifiedName(name, false);
    }

    /** An attribute's name: as an element's, or with the prefix {@code xml}. */
    public static boolean isAttributeName(String name) {
        return isQualifiedName(name, true);
    }

    private static boolean isQualifiedName(String name, boolean attribute) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return isSimpleName(name, 0) && !name.equals("xmlns");
        }
        String prefix = name.substring(0, colon);
        return (ELEMENT_PREFIXES.contains(prefix) || (attribute && prefix.equals("xml")))
                && isSimpleName(name, colon + 1);
    }

    private static boolean isSimpleName(String name, int from) {
        if (from == name.length() || !isNameStart(name.charAt(from))) {
            return false;
        }
        for (int i = from + 1; i < name.length(); i++) {
            if (!isNameCharacter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
