package io.github.docsync.state;

import java.util.HexFormat;

/** The beginning of a blob's id as a column holds it: as a short hash; other texts, which only tests have, behind a colon. */
final class RowBlob {
    private RowBlob() {}

    static String written(String blob) {
        String beginning = PageState.abbreviatedBlob(blob);
        if (beginning.matches("[0-9a-f]{12}")) {
            return ShortHash.text(HexFormat.of().parseHex(beginning));
        }
        return blob.isEmpty() ? "" : ":" + beginning;
    }

    static String read(String written) {
        if (written.isEmpty() || written.startsWith(":")) {
            return written.isEmpty() ? "" : written.substring(1);
        }
        return HexFormat.of().formatHex(ShortHash.bytes(written));
    }
}
