package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.ExitStatus;
import io.github.docsync.SyncResult;
import io.github.docsync.model.Diagnostic;
import io.github.docsync.model.Hash;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands in the files of pictures. */
class PictureFilesTest {
    private static final byte[] PICTURE = "<svg width='20' height='10'/>".getBytes(StandardCharsets.UTF_8);

    @RegisterExtension
    final Story story = new Story();

    @Test
    void a_git_lfs_pointer_never_replaces_a_picture_and_its_object_does() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n![I](i.svg)\n")
                .write("docs/b.md", "# B\n")
                .write("docs/i.svg", PICTURE);
        story.publish("With the picture");
        String page = story.id("A");
        byte[] other = "<svg width='21' height='10'/>".getBytes(StandardCharsets.UTF_8);
        String oid = Hash.of(other).hex();
        story.write(
                        "docs/i.svg",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize " + other.length
                                + "\n")
                .repository()
                .edit("docs/b.md", "# B", "# B\n\nedited");

        SyncResult done = story.commitAndSync("In Git LFS, without the object");

        assertThat(done.planned().diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .extracting(Diagnostic::toString)
                .asString()
                .startsWith("docs/a.md:3:1: the picture 'docs/i.svg' is a Git LFS pointer")
                .endsWith("run 'git lfs pull', or set 'lfs: true' in actions/checkout");
        assertThat(story.version(page)).isEqualTo(1);
        assertThat(story.body(page)).contains("ac:original-width=\"20\"");

        story.write(".git/lfs/objects/" + oid.substring(0, 2) + "/" + oid.substring(2, 4) + "/" + oid, other);
        story.sync();

        assertThat(story.body(page)).contains("ac:original-width=\"21\"");
    }

    @Test
    void a_git_lfs_object_that_went_away_is_missed_though_no_file_changed() {
        byte[] picture = PICTURE;
        String oid = Hash.of(picture).hex();
        String object = ".git/lfs/objects/" + oid.substring(0, 2) + "/" + oid.substring(2, 4) + "/" + oid;
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n![I](i.svg)\n")
                .write(
                        "docs/i.svg",
                        "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize " + picture.length
                                + "\n")
                .write(object, picture);
        story.publish("In Git LFS");
        story.repository().delete(object);

        SyncResult done = story.syncExpecting(ExitStatus.REFUSED);

        assertThat(done.planned().diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("docs/a.md:3:1: the picture 'docs/i.svg' is a Git LFS pointer");
        story.write(object, picture).syncExpecting(ExitStatus.IN_STEP);
    }

    @Test
    void a_picture_that_git_ignores_is_said_to_be_ignored() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n![I](i.svg) [pdf](b.pdf) [no](c.pdf)\n")
                .write(".gitignore", "*.svg\nb.pdf\n")
                .write("docs/i.svg", PICTURE)
                .write("docs/b.pdf", "x");

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.planned().diagnostics())
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        picture -> assertThat(picture)
                                .startsWith("docs/a.md:3:1: ")
                                .endsWith("docs/i.svg is ignored by Git or lies in a submodule; take it out of"
                                        + " .gitignore, or add it with 'git add --force'"),
                        link -> assertThat(link).contains("docs/b.pdf, which is ignored by Git"),
                        missing -> assertThat(missing).contains("docs/c.pdf, which does not exist"));
    }

    @Test
    void an_empty_file_and_a_page_of_html_are_named() {
        story.manifestOfTree()
                .write("docs/a.md", "# A\n\n![E](e.png) ![H](h.png) ![G](g.svg)\n")
                .write("docs/e.png", "")
                .write("docs/h.png", "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n")
                .write("docs/g.svg", PICTURE);

        SyncResult done = story.commitAndSync("Begin");

        assertThat(done.planned().diagnostics())
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        empty -> assertThat(empty).startsWith("docs/a.md:3:1: the file 'docs/e.png' is empty;"),
                        html -> assertThat(html).startsWith("docs/a.md:3:13: the file 'docs/h.png' is a page of HTML"));
    }
}
