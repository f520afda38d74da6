package io.github.docsync.cli.command;

import org.jspecify.annotations.Nullable;

/** Lines that every manifest begins with that a command writes. */
public final class ManifestLines {
    private ManifestLines() {}

    /**
     * The site. An address that is only an example stands in a comment: as a value it would get the credentials of whoever overlooks it.
     *
     * @param url null where it is not known
     */
    public static String site(@Nullable String url) {
        return url == null
                ? "# confluence:   # or the variable CONFLUENCE_URL\n#   url: https://example.atlassian.net/wiki\n"
                : "confluence:\n  url: " + url + "\n";
    }
}
