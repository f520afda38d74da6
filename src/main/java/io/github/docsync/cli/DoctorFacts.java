package io.github.docsync.cli;

import io.github.docsync.confluence.wire.Vitals;
import java.time.Duration;
import java.time.Instant;

/** What {@code doctor} makes of the server's clock and budget. */
final class DoctorFacts {
    /** The lease of a run expires 60 s after its last renewal, so clocks must agree better than that. */
    private static final Duration WIDEST_SKEW = Duration.ofSeconds(30);

    private DoctorFacts() {}

    static void check(DoctorCheck checkup, Vitals vitals, Instant here) {
        Instant there = vitals.serverTime();
        if (there != null) {
            Duration skew = Duration.between(there, here);
            if (skew.abs().compareTo(WIDEST_SKEW) > 0) {
                checkup.bad(
                        "clock",
                        "this machine is " + skew.abs().toSeconds() + " s "
                                + (skew.isNegative() ? "behind" : "ahead of") + " Confluence",
                        "set its clock, best by NTP");
            } else {
                checkup.good("clock", "agrees with Confluence's");
            }
        }
        String left = vitals.remaining() == null
                ? "not reported by Confluence"
                : vitals.remaining() + (vitals.limit() == null ? "" : " of " + vitals.limit()) + " requests left";
        if (vitals.nearLimit()) {
            checkup.bad("rate limit", left + ", less than a fifth", "wait for the next full hour, or run less often");
        } else {
            checkup.good("rate limit", left);
        }
    }
}
