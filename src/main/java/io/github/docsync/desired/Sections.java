package io.github.docsync.desired;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A file in named parts, of which those that stay are copied when another is written anew, and those that nobody needs are not read. */
final class Sections {
    private static final int FORMAT = 0x64730001;

    private final Map<String, byte[]> parts;

    private Sections(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Sections of(Map<String, byte[]> parts) {
        return new Sections(new LinkedHashMap<>(parts));
    }

    /** What {@link #bytes} gave; without any part where it is damaged. */
    static Sections read(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (DataInputStream file = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (file.readInt() != FORMAT) {
                return of(Map.of());
            }
            int count = file.readInt();
            for (int i = 0; i < count; i++) {
                String name = file.readUTF();
                byte[] part = new byte[Math.min(Math.max(0, file.readInt()), file.available())];
                file.readFully(part);
                parts.put(name, part);
            }
            return new Sections(parts);
        } catch (IOException e) {
            return of(Map.of());
        }
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream file = new DataOutputStream(bytes)) {
            file.writeInt(FORMAT);
            file.writeInt(parts.size());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                file.writeUTF(part.getKey());
                file.writeInt(part.getValue().length);
                file.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
