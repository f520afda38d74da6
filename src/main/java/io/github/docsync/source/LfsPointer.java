package io.github.docsync.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Git LFS commits in place of a large file, as its specification has it: a few lines that name the file's content.
 *
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 * @param size of the content in bytes
 */
record LfsPointer(String sha256, long size) {
    /** A pointer has fewer bytes than this; larger files need not be looked at. */
    static final int LONGEST = 1024;

    private static final String[] VERSIONS = {
        "version https://git-lfs.github.com/spec/v1\n", "version https://hawser.github.com/spec/v1\n"
    };
    private static final Pattern CONTENT =
            Pattern.compile("^oid sha256:(?<oid>[0-9a-f]{64})\\nsize (?<size>[0-9]{1,18})$", Pattern.MULTILINE);

    /** The pointer that a file's bytes are; empty for every other file. */
    static Optional<LfsPointer> parse(byte[] bytes) {
        if (bytes.length >= LONGEST || bytes.length < VERSIONS[1].length() || bytes[0] != 'v') {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(VERSIONS[0]) && !text.startsWith(VERSIONS[1])) {
            return Optional.empty();
        }
        Matcher matcher = CONTENT.matcher(text);
        return matcher.find()
                ? Optional.of(new LfsPointer(matcher.group("oid"), Long.parseLong(matcher.group("size"))))
                : Optional.empty();
    }
}
