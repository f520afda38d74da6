package io.github.docsync.manifest;

/**
 * How many pages one plan may archive or trash.
 *
 * @param amount pages, or percent of the managed pages
 * @param percent whether the amount is a percentage
 */
public record RemovalLimit(int amount, boolean percent) {
    public RemovalLimit {
        if (amount < 0 || (percent && amount > 100)) {
            throw new IllegalArgumentException("not a removal limit: " + amount + (percent ? "%" : ""));
        }
    }

    /** Whether a plan may remove that many of the managed pages; a percentage that makes less than one page allows none. */
    public boolean allows(int removals, int managed) {
        if (!percent) {
            return removals <= amount;
        }
        return (long) removals * 100 <= (long) amount * managed;
    }

    /** As the manifest writes it: {@code 5} or {@code 10%}. */
    @Override
    public String toString() {
        return percent ? amount + "%" : Integer.toString(amount);
    }
}
