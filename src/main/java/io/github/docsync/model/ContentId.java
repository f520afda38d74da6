package io.github.docsync.model;

import java.util.regex.Pattern;

/** The ids of pages, folders and other content: decimal digits of a positive 64-bit number. */
public final class ContentId {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private ContentId() {}

    public static boolean isValid(String text) {
        return ID.matcher(text).matches();
    }

    /** Whether somebody meant an id, right or wrong, and not a path or a title. */
    public static boolean isMeant(String text) {
        return DIGITS.matcher(text).matches();
    }

    /** What to do where one is wrong. */
    public static String remedy() {
        return "take it from the page's address: the number after /pages/ or /folder/";
    }
}
