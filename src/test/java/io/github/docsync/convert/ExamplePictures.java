package io.github.docsync.convert;

import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.view.ChildOrder;
import io.github.docsync.local.view.View;
import io.github.docsync.local.view.ViewContext;
import io.github.docsync.model.DocPath;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Takes the pictures of {@code docs/markdown.md}: run it in the project's folder with the path of a Chromium or Chrome as its
 * argument. Each example is converted, shown as the local Confluence shows it, and photographed.
 */
final class ExamplePictures {
    private static final int WIDTH = 760;
    private static final int MARGIN = 16;

    private ExamplePictures() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String browser = arguments.length == 0 ? "chromium" : arguments[0];
        Path folder = Files.createTempDirectory("pictures");
        for (DocumentedExamples.Example example : DocumentedExamples.all()) {
            Path page = folder.resolve("page.html");
            Path shot = folder.resolve("shot.png");
            Files.writeString(page, html(DocumentedExamples.convert(example).body()));
            photograph(browser, page, shot);
            ImageIO.write(
                    trimmed(ImageIO.read(shot.toFile())), "png", target(example).toFile());
        }
    }

    private static Path target(DocumentedExamples.Example example) {
        return DocumentedExamples.DOCS.resolve(DocPath.of(example.picture()).value());
    }

    private static String html(String body) throws IOException {
        // What a reader unfolds with a click is shown unfolded.
        String content =
                View.of(Bodies.read(body), new ExamplePage()).toString().replace("<details", "<details open");
        return "<!doctype html><html><head><meta charset=\"utf-8\"><style>" + style()
                + "body { padding: " + MARGIN + "px; }</style></head><body><div class=\"content\">" + content
                + "</div></body></html>";
    }

    private static String style() throws IOException {
        try (InputStream css = View.class.getResourceAsStream("/io/github/docsync/local/web/style.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void photograph(String browser, Path page, Path shot) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--allow-file-access-from-files",
                        "--window-size=" + WIDTH + ",1600",
                        "--screenshot=" + shot,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(browser + " ended with " + process.exitValue());
        }
    }

    /** Without the white below the content. */
    private static BufferedImage trimmed(BufferedImage shot) {
        int last = shot.getHeight() - 1;
        while (last > 0 && isWhite(shot, last)) {
            last--;
        }
        Rectangle kept = new Rectangle(0, 0, shot.getWidth(), Math.min(shot.getHeight(), last + MARGIN));
        BufferedImage copy = new BufferedImage(kept.width, kept.height, BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(shot, 0, 0, null);
        return copy;
    }

    private static boolean isWhite(BufferedImage image, int row) {
        for (int column = 0; column < image.getWidth(); column++) {
            if ((image.getRGB(column, row) & 0xFFFFFF) != 0xFFFFFF) {
                return false;
            }
        }
        return true;
    }

    /** A page whose attachments lie in the folder of pictures. */
    private static final class ExamplePage implements ViewContext {
        @Override
        public Optional<String> page(String title, String spaceKey) {
            return Optional.of("#");
        }

        @Override
        public boolean isGone(String url) {
            return false;
        }

        @Override
        public Optional<String> attachment(String fileName) {
            return Optional.of(DocumentedExamples.DOCS
                    .resolve("images")
                    .resolve(fileName)
                    .toUri()
                    .toString());
        }

        @Override
        public Optional<String> attachment(String fileName, String pageTitle, String spaceKey) {
            return attachment(fileName);
        }

        @Override
        public String user(String accountId) {
            return accountId;
        }

        @Override
        public List<Child> children(int depth, ChildOrder order) {
            return List.of(new Child("A page below", "#", List.of()), new Child("Another", "#", List.of()));
        }

        @Override
        public Optional<List<Child>> children(String pageTitle, String spaceKey, int depth, ChildOrder order) {
            return Optional.of(children(depth, order));
        }

        @Override
        public Optional<Included> include(String pageTitle, String spaceKey) {
            return Optional.empty();
        }

        @Override
        public boolean isOpen(String commentMarker) {
            return false;
        }
    }
}
