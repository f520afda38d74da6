package io.github.docsync.report;

import io.github.docsync.plan.Finding;
import io.github.docsync.report.Style.Colour;
import java.util.List;

/** What findings are told under, the grave ones last, where they are seen. */
enum FindingSection {
    WARNINGS("To know", Colour.YELLOW),
    MISTAKES("Held for mistakes in their files", Colour.RED),
    HELD("Held back, to protect it", Colour.RED),
    REFUSED("Refused, to protect what is there", Colour.RED);

    private final String heading;
    private final Colour colour;

    FindingSection(String heading, Colour colour) {
        this.heading = heading;
        this.colour = colour;
    }

    String heading() {
        return heading;
    }

    Colour colour() {
        return colour;
    }

    List<Finding> of(List<Finding> findings) {
        return findings.stream().filter(finding -> of(finding.kind()) == this).toList();
    }

    private static FindingSection of(Finding.Kind kind) {
        if (kind == Finding.Kind.FILE_MISTAKE) {
            return MISTAKES;
        }
        return switch (kind.effect()) {
            case WARNING -> WARNINGS;
            case PROTECTS_PAGE -> HELD;
            case PROTECTS_RUN -> REFUSED;
        };
    }
}
