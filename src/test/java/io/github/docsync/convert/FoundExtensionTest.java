package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.model.Hash;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An extension that lies on the class path: a diagram engine for one more language, and a step before the parser. */
class FoundExtensionTest {
    /** As a service that draws diagrams would be used; it counts the diagrams of a page. */
    public static final class Kroki implements ConverterExtension {
        @Override
        public void extend(RendererRegistry registry) {
            // shows no node in another way
        }

        @Override
        public List<FenceRenderer> fences() {
            return List.of((fence, context) -> {
                if (!fence.language().equals("bytefield")) {
                    return false;
                }
                int[] count = context.memory(int[].class, ignored -> new int[1]);
                byte[] picture = ("drawn " + fence.source()).getBytes(StandardCharsets.UTF_8);
                String name = context.attachments().add("bytefield-" + ++count[0] + ".png", picture, Hash.of(picture));
                context.out()
                        .open("ac:image")
                        .empty("ri:attachment", "ri:filename", name)
                        .close();
                return true;
            });
        }

        @Override
        public List<SourceStep> steps() {
            return List.of((text, context) -> {
                int at = text.text().indexOf("@today@");
                if (at < 0) {
                    return text;
                }
                Rewrite rewrite = new Rewrite(text);
                rewrite.replace(at, at + 7, "**now**");
                return rewrite.result();
            });
        }
    }

    @Test
    void an_extension_declared_as_a_service_draws_rewrites_and_is_part_of_the_identity(@TempDir Path folder)
            throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(ConverterExtension.class.getName()), Kroki.class.getName() + "\n");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            List<ConverterExtension> found = ConverterExtension.found(loader);
            MarkdownConverter.Builder builder = MarkdownConverter.builder();
            found.forEach(builder::extension);
            MarkdownConverter converter = builder.build();

            Conversion page = converter.convert("It is @today@.\n\n```bytefield\na\n```\n\n```bytefield\nb\n```\n");

            assertThat(page.body())
                    .contains("It is <strong>now</strong>.")
                    .contains("ri:filename=\"bytefield-1.png\"")
                    .contains("ri:filename=\"bytefield-2.png\"");
            assertThat(page.attachments()).hasSize(2);
            assertThat(converter.identity()).contains(Kroki.class.getName());
            assertThat(MarkdownConverter.builder().build().identity()).isEmpty();
        }
    }
}
