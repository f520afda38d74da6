package io.github.docsync.benchmark;

import java.util.Locale;

/**
 * What a site was asked.
 *
 * @param requests how many requests came
 * @param most how many of them it had at a time, at most
 * @param mean how many of them it had at a time, on average
 * @param seconds from the beginning of the first to the end of the last
 */
record Traffic(int requests, int most, double mean, double seconds) {
    static Traffic parse(String line) {
        String[] parts = line.split(" ");
        return new Traffic(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    /** One line that {@link #parse} reads. */
    String line() {
        return String.format(Locale.ROOT, "%d %d %.3f %.3f", requests, most, mean, seconds);
    }
}
