package io.github.docsync;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the shards in which a manifest is published by several machines at the same time.
 *
 * @param number from 1
 * @param of how many there are, at most {@link #MOST}
 */
public record Shard(int number, int of) {
    /** More would only wait for each other where they write the index. */
    public static final int MOST = 64;

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    /** @throws IllegalArgumentException if the numbers do not name a shard */
    public Shard {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    number + "/" + of + " is not a shard; count from 1, and use at most " + MOST);
        }
    }

    /**
     * Reads a shard as people write it: {@code 2/4} is the second of four.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static Shard parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a shard; write such as 2/4 for the second of four");
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
