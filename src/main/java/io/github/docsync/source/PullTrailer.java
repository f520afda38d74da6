package io.github.docsync.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of a commit's message that says which version of which page the commit took over from Confluence:
 * {@code Docsync-Pull: <manifest id> <page id> <version>}. Before it stands when that version was written, since a version that is
 * deleted gives its number to the next: {@code Docsync-Pull-Time: <page id> <version> <time>}.
 *
 * @param manifest the id of the manifest that publishes the page
 * @param version the version that was taken
 * @param commit the commit whose message says so
 * @param authoredAt when that commit was authored, in milliseconds since 1970; whole seconds
 * @param writtenAt when the version was written, in milliseconds since 1970; null where the message does not say
 */
public record PullTrailer(
        String manifest,
        String pageId,
        int version,
        String commit,
        long authoredAt,
        @Nullable Long writtenAt) {
    private static final String KEY = "Docsync-Pull";

    /** Squashing may put the line in the middle of a message, and indent it. */
    private static final Pattern LINE = Pattern.compile(
            "^[ \\t]{0,8}" + KEY
                    + ":[ \\t]+(?<manifest>\\S{1,255})[ \\t]+(?<page>[0-9]{1,19})[ \\t]+(?<version>[0-9]{1,9})[ \\t]*\\r?$",
            Pattern.MULTILINE);

    private static final Pattern TIME = Pattern.compile(
            "^[ \\t]{0,8}" + KEY + "-Time:[ \\t]+(?<page>[0-9]{1,19} [0-9]{1,9}) (?<time>\\S{10,40})[ \\t]*\\r?$",
            Pattern.MULTILINE);

    private static final int SECOND = 1000;

    /**
     * The lines, each with a line end.
     *
     * @param writtenAt null where Confluence does not say
     */
    public static String lines(String manifest, String pageId, int version, @Nullable Long writtenAt) {
        String time = writtenAt == null
                ? ""
                : KEY + "-Time: " + pageId + " " + version + " " + Instant.ofEpochMilli(writtenAt) + "\n";
        return time + KEY + ": " + manifest + " " + pageId + " " + version + "\n";
    }

    static List<PullTrailer> in(String message, String commit, long authoredAt) {
        List<PullTrailer> trailers = new ArrayList<>();
        if (message.contains(KEY)) {
            Map<String, Long> times = times(message);
            Matcher matcher = LINE.matcher(message);
            while (matcher.find()) {
                String page = matcher.group("page");
                int version = Integer.parseInt(matcher.group("version"));
                trailers.add(new PullTrailer(
                        matcher.group("manifest"), page, version, commit, authoredAt, times.get(page + " " + version)));
            }
        }
        return trailers;
    }

    private static Map<String, Long> times(String message) {
        Map<String, Long> times = new HashMap<>();
        Matcher matcher = TIME.matcher(message);
        while (matcher.find()) {
            try {
                times.put(
                        matcher.group("page"),
                        Instant.parse(matcher.group("time")).toEpochMilli());
            } catch (DateTimeException e) {
                // Somebody wrote something else there, which says nothing.
            }
        }
        return times;
    }

    /**
     * Whether it speaks of a version that was written at that time, as far as its message or its date tells. A commit takes its date from
     * the version it took over; one that was squashed is younger.
     *
     * @param time null where Confluence does not say
     */
    public boolean mayBeOf(@Nullable Long time) {
        if (time == null) {
            return true;
        }
        return writtenAt == null ? authoredAt >= time / SECOND * SECOND : writtenAt.equals(time);
    }

    /** The text without anything that could be taken for such a line. */
    public static String defused(String text) {
        return text.replace(KEY, KEY.replace('-', '\u2010'));
    }
}
