package io.github.docsync.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Secret;
import io.github.docsync.confluence.transport.TransportSettings;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/client.md shows code that compiles and works. */
class ClientExamplesTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_example_of_the_documentation_is_compiled_code() throws IOException {
        String examples =
                squeezed(Files.readString(Path.of("src/test/java/io/github/docsync/confluence/ClientExamples.java")));
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(Path.of("docs/client.md")))
                .results()
                .map((MatchResult block) -> squeezed(block.group(1)))
                .toList();

        assertThat(blocks).hasSize(8).allSatisfy(block -> assertThat(examples).contains(block));
    }

    @Test
    void the_examples_work() {
        try (LocalConfluence confluence =
                LocalConfluence.start(LocalSettings.inMemory().withSpace("DOCS", "Docs"))) {
            Map<String, String> environment = Map.of(
                    "CONFLUENCE_URL",
                    confluence.baseUrl().toString(),
                    "CONFLUENCE_EMAIL",
                    LocalConfluence.EMAIL,
                    "CONFLUENCE_API_TOKEN",
                    "t");
            assertThat(ClientExamples.connect(environment::get)).isNotBlank();
            ConnectionSettings settings = new ConnectionSettings(
                    new Credentials.Basic(LocalConfluence.EMAIL, new Secret("t")),
                    confluence.baseUrl(),
                    null,
                    RemoteBases.defaults(),
                    TransportSettings.defaults());
            try (ConfluenceClient client = ConfluenceClient.connect(settings)) {
                Page page = ClientExamples.createAndUpdate(client);
                assertThat(page.versionNumber()).isEqualTo(2);
                assertThat(ClientExamples.titles(client, page.spaceId())).contains("Release notes");
                assertThat(ClientExamples.attach(client, page.id(), new byte[] {1})
                                .title())
                        .isEqualTo("diagram.png");
                assertThat(ClientExamples.remember(client, page.id()).versionNumber())
                        .isEqualTo(1);
                assertThat(ClientExamples.remember(client, page.id()).versionNumber())
                        .isEqualTo(2);
                assertThat(ClientExamples.explain(client, PageUpdate.of(page.id(), "T", null, "<p/>", 2, null)))
                        .isEqualTo("somebody made version 2");
                assertThat(ClientExamples.explain(client, PageUpdate.of(page.id(), "T", null, "<p>", 3, null)))
                        .contains("well-formed");
                assertThat(ClientExamples.whyMissing(client, page.id(), page.spaceId()))
                        .isEqualTo("it is there");
                assertThat(ClientExamples.whyMissing(client, "999999", page.spaceId()))
                        .isEqualTo("it does not exist");
            }
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
