package io.github.docsync.model;

/** The keys of content properties that docsync keeps for itself. */
public final class ReservedProperties {
    /** What docsync remembers of a page, on that page. */
    public static final String PAGE = "docsync";

    private static final String PREFIX = PAGE + "-";

    private ReservedProperties() {}

    /** The key of a part of the index. */
    public static String index(String manifest, int number) {
        return PREFIX + "index-" + manifest + "-" + number;
    }

    /** The key of a part of the journal. */
    public static String journal(String manifest, int number) {
        return PREFIX + "journal-" + manifest + "-" + number;
    }

    /** The key of a part of the journal of one of several shards. */
    public static String journal(String manifest, int shard, int of, int number) {
        return PREFIX + "journal" + shard + "of" + of + "-" + manifest + "-" + number;
    }

    /** Whether a key is docsync's own, now or in a later version. */
    public static boolean contains(String key) {
        return key.equals(PAGE) || key.startsWith(PREFIX);
    }
}
