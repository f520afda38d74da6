package io.github.docsync.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A repository with generated documentation. */
final class Library {
    private static final int SIZE = 5 * 1024;

    private final Path root;
    private final List<String> files;
    private final int chain;

    private Library(Path root, List<String> files, int chain) {
        this.root = root;
        this.files = files;
        this.chain = chain;
    }

    /** All pages beside each other. */
    static Library flat(Path root, int pages) throws IOException {
        return write(root, IntStream.range(0, pages).mapToObj(Library::name).toList(), 0, pages);
    }

    /** Pages beside each other with so many pictures each. */
    static Library pictured(Path root, int pages, int pictures) throws IOException {
        return write(root, IntStream.range(0, pages).mapToObj(Library::name).toList(), pictures, pages);
    }

    /** Folders beside each other, each with so many pages. */
    static Library folders(Path root, int pages, int perFolder) throws IOException {
        List<String> files = IntStream.range(0, pages)
                .mapToObj(page -> "folder" + padded(page / perFolder) + "/" + name(page))
                .toList();
        int folders = (pages + perFolder - 1) / perFolder;
        return write(root, files, 0, folders + perFolder);
    }

    /** A tree in which each page has two below it. */
    static Library nested(Path root, int pages) throws IOException {
        List<String> folders = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            int parent = (page - 1) / 2;
            folders.add(page == 0 ? padded(0) : folders.get(parent) + "/" + padded(page));
            ranks.add(page == 0 ? 1 : ranks.get(parent) + (page % 2 == 1 ? 1 : 2));
        }
        return write(
                root,
                folders.stream().map(folder -> folder + "/index.md").toList(),
                0,
                ranks.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    private static String name(int page) {
        return "page" + padded(page) + ".md";
    }

    private static String padded(int number) {
        return String.format("%05d", number);
    }

    private static Library write(Path root, List<String> files, int pictures, int chain) throws IOException {
        Path docs = Files.createDirectories(root.resolve("docs"));
        Files.writeString(
                root.resolve("sync.yml"), "version: 1\nid: library\nspace: DOCS\npages:\n  - path: docs/**\n");
        for (int page = 0; page < files.size(); page++) {
            int number = page;
            Path file = docs.resolve(files.get(page));
            Files.createDirectories(file.getParent());
            String shown = IntStream.range(0, pictures)
                    .mapToObj(picture -> "![Picture](picture" + number + "-" + picture + ".png)\n\n")
                    .collect(Collectors.joining());
            Files.writeString(file, Documents.document(page, SIZE) + "\n" + shown);
            for (int picture = 0; picture < pictures; picture++) {
                Files.write(
                        file.resolveSibling("picture" + page + "-" + picture + ".png"),
                        picture(page * pictures + picture));
            }
        }
        Library library = new Library(root, files, chain);
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            library.commit(git);
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
        return library;
    }

    /** How many creates must follow one another: of siblings in their order, and of a page after the one above it. */
    int chain() {
        return chain;
    }

    void edit() throws IOException {
        Path page = root.resolve("docs").resolve(files.get(0));
        Files.writeString(page, Files.readString(page) + "\nOne more sentence.\n");
        try (Git git = Git.open(root.toFile())) {
            commit(git);
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private void commit(Git git) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("Change")
                .setAuthor("Ann", "ann@example.com")
                .setCommitter("Ann", "ann@example.com")
                .setSign(false)
                .call();
    }

    /** A PNG of one pixel, of a colour of its own. */
    private static byte[] picture(int number) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[] {0, (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        deflater.finish();
        byte[] packed = new byte[64];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer file = ByteBuffer.allocate(128 + length);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(file, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0});
        chunk(file, "IDAT", Arrays.copyOf(packed, length));
        chunk(file, "IEND", new byte[0]);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static void chunk(ByteBuffer file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        file.putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
    }

    Path manifest() {
        return root.resolve("sync.yml");
    }
}
