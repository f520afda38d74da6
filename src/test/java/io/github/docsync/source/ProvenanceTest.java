package io.github.docsync.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {
    @TempDir
    Path folder;

    private GitFixture repository;
    private String commit;

    @BeforeEach
    void create() throws Exception {
        repository = GitFixture.in(folder.resolve("repository"));
        commit = repository.write("docs/a.md", "a").commit();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private Provenance provenance(Map<String, String> environment) throws Exception {
        try (Snapshot snapshot = repository.open(null, environment)) {
            return snapshot.provenance();
        }
    }

    private void detach() throws Exception {
        repository.git().checkout().setName(commit).call();
    }

    @Test
    void names_the_branch_that_is_checked_out_whatever_CI_says() throws Exception {
        repository.remote("git@github.com:acme/docs.git");
        repository.git().checkout().setCreateBranch(true).setName("feature/x").call();

        Provenance provenance = provenance(Map.of("GITHUB_REF_NAME", "main"));

        assertThat(provenance.branch()).isEqualTo("feature/x");
        assertThat(provenance.tag()).isFalse();
        assertThat(provenance.commit()).isEqualTo(commit);
        assertThat(provenance.browseUrl(DocPath.of("docs/a.md")))
                .contains("https://github.com/acme/docs/blob/feature/x/docs/a.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GITHUB_REF_NAME=main GITHUB_REF_TYPE=branch | main | false",
                "GITHUB_REF_NAME=v2 GITHUB_REF_TYPE=tag | v2 | true",
                "GITHUB_HEAD_REF=feature/x GITHUB_REF_NAME=12/merge | feature/x | false",
                "GITHUB_HEAD_REF= GITHUB_REF_NAME=main | main | false",
                "CI_COMMIT_REF_NAME=feature/x | feature/x | false",
                "CI_COMMIT_REF_NAME=v2 CI_COMMIT_TAG=v2 | v2 | true",
                "BITBUCKET_BRANCH=feature/x | feature/x | false",
                "BITBUCKET_TAG=v2 | v2 | true",
                "BUILD_SOURCEBRANCH=refs/heads/feature/x BUILD_SOURCEBRANCHNAME=x | feature/x | false",
                "BUILD_SOURCEBRANCH=refs/tags/v2 BUILD_SOURCEBRANCHNAME=v2 | v2 | true",
                "BUILD_SOURCEBRANCHNAME=main | main | false",
                "SYSTEM_PULLREQUEST_SOURCEBRANCH=refs/heads/x BUILD_SOURCEBRANCH=refs/pull/1/merge | x | false",
                "BRANCH_NAME=feature/x | feature/x | false",
                "BRANCH_NAME=PR-7 CHANGE_BRANCH=feature/x | feature/x | false",
                "TAG_NAME=v2 BRANCH_NAME=v2 | v2 | true"
            })
    void asks_CI_when_a_commit_is_checked_out(String variables, String branch, boolean tag) throws Exception {
        detach();
        Map<String, String> environment = Arrays.stream(variables.split(" "))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        Provenance provenance = provenance(environment);

        assertThat(provenance.branch()).isEqualTo(branch);
        assertThat(provenance.tag()).isEqualTo(tag);
    }

    @Test
    void takes_a_tag_at_the_commit_and_then_a_branch_of_the_server_when_nobody_says_more() throws Exception {
        detach();
        assertThat(provenance(Map.of()).branch()).isNull();

        repository.remote("https://github.com/acme/docs.git");
        RefUpdate update = repository.git().getRepository().updateRef("refs/remotes/origin/release/2");
        update.setNewObjectId(ObjectId.fromString(commit));
        assertThat(update.update()).isEqualTo(RefUpdate.Result.NEW);
        assertThat(provenance(Map.of()).branch()).isEqualTo("release/2");

        repository.git().tag().setName("v2").setMessage("two").setSigned(false).call();
        Provenance tagged = provenance(Map.of());
        assertThat(tagged.branch()).isEqualTo("v2");
        assertThat(tagged.tag()).isTrue();
    }

    @Test
    void takes_the_remote_that_the_branch_follows_and_else_origin() throws Exception {
        repository.remote("https://github.com/acme/docs.git");
        var config = repository.git().getRepository().getConfig();
        config.setString("remote", "fork", "url", "https://gitlab.com/ann/docs.git");
        config.save();
        assertThat(provenance(Map.of()).remote().webUrl()).isEqualTo("https://github.com/acme/docs");

        config.setString("branch", "main", "remote", "fork");
        config.save();
        assertThat(provenance(Map.of()).remote().webUrl()).isEqualTo("https://gitlab.com/ann/docs");
    }

    @Test
    void credentials_in_the_address_of_the_remote_reach_nothing() throws Exception {
        repository.remote("https://ann:s3cr3t@github.com/acme/docs.git");

        try (Snapshot snapshot = repository.open()) {
            String everything = snapshot.provenance() + " "
                    + snapshot.provenance().browseUrl(DocPath.of("docs/a.md")) + snapshot.diagnostics();
            assertThat(everything).contains("https://github.com/acme/docs").doesNotContain("s3cr3t", "ann:");
        }
    }

    @Test
    void an_unreadable_address_of_the_remote_is_no_failure() throws Exception {
        repository.remote("https://ann:s3cr3t@[broken/acme");

        assertThat(provenance(Map.of()).remote()).isNull();
    }
}
