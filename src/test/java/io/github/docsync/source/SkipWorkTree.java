package io.github.docsync.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * Sets the flag that a sparse checkout leaves in the index. JGit reads it but offers no way to set it, so a version 2 index is
 * rewritten as version 3, as gitformat-index(5) describes.
 */
final class SkipWorkTree {
    private static final int FIXED = 62;
    private static final int EXTENDED = 0x4000;
    private static final int SKIP_WORKTREE = 0x4000;

    private SkipWorkTree() {}

    static void set(Path index, String path) throws Exception {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(index));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 3});
        in.position(8);
        int entries = in.getInt();
        out.write(ByteBuffer.allocate(4).putInt(entries).array());
        for (int i = 0; i < entries; i++) {
            int start = in.position();
            int flags = in.getShort(start + FIXED - 2) & 0xffff;
            int length = flags & 0xfff;
            byte[] name = new byte[length];
            in.get(start + FIXED, name);
            in.position(start + (FIXED + length + 8) / 8 * 8);
            boolean marked = new String(name, StandardCharsets.UTF_8).equals(path);
            byte[] fixed = new byte[FIXED - 2];
            in.get(start, fixed);
            out.write(fixed);
            ByteBuffer tail = ByteBuffer.allocate(marked ? 4 : 2).putShort((short) (marked ? flags | EXTENDED : flags));
            out.write((marked ? tail.putShort((short) SKIP_WORKTREE) : tail).array());
            out.write(name);
            int size = FIXED + length + (marked ? 2 : 0);
            out.write(new byte[(size + 8) / 8 * 8 - size]);
        }
        out.write(MessageDigest.getInstance("SHA-1").digest(out.toByteArray()));
        Files.write(index, out.toByteArray());
    }
}
