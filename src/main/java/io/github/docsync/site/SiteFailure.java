package io.github.docsync.site;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Something that was asked of Confluence did not succeed. The message is a sentence for people and holds no secret. */
public abstract sealed class SiteFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Details details;

    SiteFailure(Details details, @Nullable Throwable cause) {
        super(details.sentence(), cause);
        this.details = details;
    }

    /**
     * What is known of a failure.
     *
     * @param sentence all of it, for people
     * @param attempted what was attempted, such as {@code read page 123}
     * @param statusCode of Confluence's answer; 0 where there was none
     * @param said what Confluence said, in one line; null where it said nothing that a person can read
     * @param remedy the next step
     * @param mayHaveBeenApplied whether a write may have taken effect although it failed
     */
    public record Details(
            String sentence,
            String attempted,
            int statusCode,
            @Nullable String said,
            String remedy,
            boolean mayHaveBeenApplied) {}

    /** All that is known. */
    public Details details() {
        return details;
    }

    /** What was attempted, such as {@code read page 123}. */
    public String attempted() {
        return details.attempted();
    }

    /** The status of Confluence's answer; 0 where there was none. */
    public int statusCode() {
        return details.statusCode();
    }

    /** What Confluence said, in one line. */
    public Optional<String> said() {
        return Optional.ofNullable(details.said());
    }

    /** The next step. */
    public String remedy() {
        return details.remedy();
    }

    /** Whether a write may have taken effect although it failed, since its answer was lost. */
    boolean mayHaveBeenApplied() {
        return details.mayHaveBeenApplied();
    }

    /** What was asked for does not exist, or may not be seen: by itself this never proves that something was deleted. */
    public static final class Missing extends SiteFailure {
        private static final long serialVersionUID = 1;

        public Missing(Details details, @Nullable Throwable cause) {
            super(details, cause);
        }
    }

    /** Confluence does not take what was sent, and would not take it the next time. */
    public static final class Refused extends SiteFailure {
        private static final long serialVersionUID = 1;

        private final boolean titleTaken;

        public Refused(Details details, boolean titleTaken, @Nullable Throwable cause) {
            super(details, cause);
            this.titleTaken = titleTaken;
        }

        /** Whether that is because another page of the space has the title, perhaps one that cannot be seen. */
        public boolean isTitleTaken() {
            return titleTaken;
        }
    }

    /** The account may not do this. */
    public static final class Denied extends SiteFailure {
        private static final long serialVersionUID = 1;

        public Denied(Details details, @Nullable Throwable cause) {
            super(details, cause);
        }
    }

    /** Somebody else wrote meanwhile. */
    public static final class Changed extends SiteFailure {
        private static final long serialVersionUID = 1;

        private final int version;
        private final transient @Nullable PropertyReference property;

        public Changed(Details details, @Nullable Throwable cause) {
            this(details, 0, null, cause);
        }

        Changed(Details details, int version, @Nullable Throwable cause) {
            this(details, version, null, cause);
        }

        Changed(Details details, @Nullable PropertyReference property, @Nullable Throwable cause) {
            this(details, 0, property, cause);
        }

        private Changed(Details details, int version, @Nullable PropertyReference property, @Nullable Throwable cause) {
            super(details, cause);
            this.version = version;
            this.property = property;
        }

        /** The version that a page was found at; empty where nobody looked. */
        public OptionalInt version() {
            return version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
        }

        /** Where a property was found; empty where nobody looked, or it is gone. */
        public Optional<PropertyReference> property() {
            return Optional.ofNullable(property);
        }
    }

    /** Anything else: no answer, a server error, too many requests, credentials that are not accepted. */
    public static final class Outage extends SiteFailure {
        private static final long serialVersionUID = 1;

        public Outage(Details details, @Nullable Throwable cause) {
            super(details, cause);
        }
    }
}
