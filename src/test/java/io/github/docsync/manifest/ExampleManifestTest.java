package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExampleManifestTest {
    @Test
    void the_example_loads_without_a_mistake_in_an_empty_environment() throws IOException {
        LoadedManifest loaded = new ManifestLoader()
                .load(DocPath.of("sync.yml.example"), Files.readAllBytes(Path.of("sync.yml.example")), name -> null);

        assertThat(loaded.diagnostics()).isEmpty();
        Manifest manifest = loaded.manifest();
        assertThat(manifest.space()).isEqualTo("DOCS");
        assertThat(manifest.url()).isEqualTo("https://acme.atlassian.net/wiki");
        assertThat(manifest.policy()).isEqualTo(Policy.DEFAULT);
        assertThat(manifest.conversion()).isEqualTo(ConversionSettings.defaults());
        assertThat(manifest.pages())
                .satisfiesExactly(readme -> assertThat(readme.path()).isEqualTo(DocPath.of("README.md")), docs -> {
                    assertThat(docs.path()).isEqualTo(DocPath.of("docs"));
                    assertThat(docs.parent())
                            .isInstanceOfSatisfying(
                                    ParentReference.File.class,
                                    parent -> assertThat(parent.path()).isEqualTo(DocPath.of("README.md")));
                    assertThat(docs.includes(DocPath.of("docs/adr/0001-a.md"))).isTrue();
                    assertThat(docs.includes(DocPath.of("docs/adr/_template.md")))
                            .isFalse();
                    assertThat(docs.includes(DocPath.of("docs/_drafts/later.md")))
                            .isFalse();
                    assertThat(docs.includes(DocPath.of("docs/plan.draft.md"))).isFalse();
                });
    }

    @Test
    void every_commented_line_of_the_example_is_a_valid_setting_too() throws IOException {
        String text = Files.readString(Path.of("sync.yml.example"))
                .replaceAll("(?m)^( *)# (?=(parent|id|space|width|source|users|attachments):)", "$1")
                .replaceAll("(?m)^# ( +(branch|ann):)", "$1");

        LoadedManifest loaded = new ManifestLoader().load(DocPath.of("sync.yml.example"), text, name -> null);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.manifest().parent()).isEqualTo("98305");
        assertThat(loaded.manifest().sourceBranch()).isEqualTo("main");
        assertThat(loaded.manifest().users()).containsEntry("ann", "5b10ac8d82e05b22cc7d4ef5");
        assertThat(loaded.manifest().conversion().attachmentExtensions()).containsExactly("pdf", "zip");
        assertThat(loaded.manifest().pages().get(0).pageId()).isEqualTo("98391");
    }
}
