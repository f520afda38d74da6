package io.github.docsync.convert.image;

/** Bytes read as numbers; beyond the end there are zeros. */
final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    int at(int index) {
        return index < content.length ? content[index] & 0xFF : 0;
    }

    int bigEndian(int from, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | at(from + i);
        }
        return value;
    }

    int littleEndian(int from, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | at(from + i);
        }
        return value;
    }

    boolean startsWith(String latin1) {
        return matches(0, latin1);
    }

    boolean matches(int from, String latin1) {
        for (int i = 0; i < latin1.length(); i++) {
            if (from + i >= content.length || at(from + i) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
