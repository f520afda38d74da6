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

    /**
     * Whether a plan may remove that many of the managed pages. A percentage above zero always allows one page, or
     * small sites could never delete any.
     */
    public boolean allows(int removals, int managed) {
        if (!percent) {
            return removals <= amount;
        }
        return removals <= (amount > 0 ? 1 : 0) || (long) removals * 100 <= (long) amount * managed;
    }

    /** As the manifest writes it: {@code 5} or {@code 10%}. */
    @Override
    public String toString() {
        return percent ? amount + "%" : Integer.toString(amount);
    }
}
