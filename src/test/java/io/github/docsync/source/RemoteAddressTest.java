package io.github.docsync.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.DocPath;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
    private static Optional<RemoteRepository> read(String url, Map<String, String> environment) throws Exception {
        return RemoteAddress.read(new URIish(url), environment::get);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/docs.git, GITHUB, https://github.com/acme/docs",
        "https://github.com/acme/docs, GITHUB, https://github.com/acme/docs",
        "https://github.com/acme/docs/, GITHUB, https://github.com/acme/docs",
        "https://GitHub.com/acme/docs.git, GITHUB, https://github.com/acme/docs",
        "git@github.com:acme/docs.git, GITHUB, https://github.com/acme/docs",
        "ssh://git@github.com/acme/docs.git, GITHUB, https://github.com/acme/docs",
        "ssh://git@ssh.github.com:443/acme/docs.git, GITHUB, https://github.com/acme/docs",
        "git://github.com/acme/docs.git, GITHUB, https://github.com/acme/docs",
        "https://ann:ghp_s3cr3t@github.com/acme/docs.git, GITHUB, https://github.com/acme/docs",
        "https://ghp_s3cr3t@github.com/acme/docs.git, GITHUB, https://github.com/acme/docs",
        "https://x-access-token:s3cr3t@github.acme.com/acme/docs.git, GITHUB, https://github.acme.com/acme/docs",
        "git@acme.ghe.com:acme/docs.git, GITHUB, https://acme.ghe.com/acme/docs",
        "https://gitlab.com/acme/team/sub/docs.git, GITLAB, https://gitlab.com/acme/team/sub/docs",
        "git@gitlab.acme.com:acme/team/docs.git, GITLAB, https://gitlab.acme.com/acme/team/docs",
        "ssh://git@gitlab.acme.com:2222/acme/docs.git, GITLAB, https://gitlab.acme.com/acme/docs",
        "https://gitlab.acme.com:8443/acme/docs.git, GITLAB, https://gitlab.acme.com:8443/acme/docs",
        "http://gitlab.acme.com/acme/docs.git, GITLAB, http://gitlab.acme.com/acme/docs",
        "https://gitlab-ci-token:s3cr3t@gitlab.com/acme/docs.git, GITLAB, https://gitlab.com/acme/docs",
        "ssh://git@altssh.gitlab.com:443/acme/docs.git, GITLAB, https://gitlab.com/acme/docs",
        "https://ann@bitbucket.org/acme/docs.git, BITBUCKET_CLOUD, https://bitbucket.org/acme/docs",
        "git@bitbucket.org:acme/docs.git, BITBUCKET_CLOUD, https://bitbucket.org/acme/docs",
        "https://bitbucket.acme.com/scm/TEAM/docs.git, BITBUCKET_SERVER, https://bitbucket.acme.com/projects/TEAM/repos/docs",
        "https://git.acme.com/stash/scm/TEAM/docs.git, BITBUCKET_SERVER, https://git.acme.com/stash/projects/TEAM/repos/docs",
        "ssh://git@git.acme.com:7999/TEAM/docs.git, BITBUCKET_SERVER, https://git.acme.com/projects/TEAM/repos/docs",
        "ssh://git@bitbucket.acme.com:7999/~ann/docs.git, BITBUCKET_SERVER, https://bitbucket.acme.com/users/ann/repos/docs",
        "https://acme@dev.azure.com/acme/My%20Team/_git/docs, AZURE_DEVOPS, https://dev.azure.com/acme/My%20Team/_git/docs",
        "git@ssh.dev.azure.com:v3/acme/team/docs, AZURE_DEVOPS, https://dev.azure.com/acme/team/_git/docs",
        "https://acme.visualstudio.com/team/_git/docs, AZURE_DEVOPS, https://acme.visualstudio.com/team/_git/docs",
        "acme@vs-ssh.visualstudio.com:v3/acme/team/docs, AZURE_DEVOPS, https://acme.visualstudio.com/team/_git/docs",
        "https://codeberg.org/acme/docs.git, GITEA, https://codeberg.org/acme/docs",
        "ssh://git@gitea.acme.com:2222/acme/docs.git, GITEA, https://gitea.acme.com/acme/docs",
        "https://gitea.acme.com:3000/acme/docs.git, GITEA, https://gitea.acme.com:3000/acme/docs"
    })
    void knows_the_page_of_a_repository(String url, GitHost host, String web) throws Exception {
        assertThat(read(url, Map.of())).contains(new RemoteRepository(host, web));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/srv/git/docs.git",
                "file:///srv/git/docs.git",
                "../docs.git",
                "https://git.acme.com/acme/docs.git",
                "https://github.com/",
                "git@ssh.dev.azure.com:v3/acme",
                "https://ann:s3cr3t@git.acme.com/docs.git"
            })
    void knows_no_page_for_paths_and_for_hosts_of_no_known_kind(String url) throws Exception {
        assertThat(read(url, Map.of())).isEmpty();
    }

    @Test
    void learns_from_CI_what_kind_of_host_it_runs_on() throws Exception {
        String url = "https://git.acme.com/acme/docs.git";

        assertThat(read(url, Map.of("CI_SERVER_HOST", "git.acme.com")))
                .map(RemoteRepository::host)
                .contains(GitHost.GITLAB);
        assertThat(read(url, Map.of("GITHUB_SERVER_URL", "https://git.acme.com")))
                .map(RemoteRepository::host)
                .contains(GitHost.GITHUB);
        assertThat(read(url, Map.of("GITHUB_SERVER_URL", "https://git.acme.com", "GITEA_ACTIONS", "true")))
                .map(RemoteRepository::host)
                .contains(GitHost.GITEA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GITHUB | https://h/r/blob/feature/x/docs/a%20b%23%C3%A9%3F.md | https://h/r/blob/v1/docs/a%20b%23%C3%A9%3F.md",
                "GITLAB | https://h/r/-/blob/feature/x/docs/a%20b%23%C3%A9%3F.md | https://h/r/-/blob/v1/docs/a%20b%23%C3%A9%3F.md",
                "BITBUCKET_CLOUD | https://h/r/src/feature/x/docs/a%20b%23%C3%A9%3F.md | https://h/r/src/v1/docs/a%20b%23%C3%A9%3F.md",
                "BITBUCKET_SERVER | https://h/r/browse/docs/a%20b%23%C3%A9%3F.md?at=refs%2Fheads%2Ffeature%2Fx | https://h/r/browse/docs/a%20b%23%C3%A9%3F.md?at=refs%2Ftags%2Fv1",
                "AZURE_DEVOPS | https://h/r?path=%2Fdocs%2Fa%20b%23%C3%A9%3F.md&version=GBfeature%2Fx | https://h/r?path=%2Fdocs%2Fa%20b%23%C3%A9%3F.md&version=GTv1",
                "GITEA | https://h/r/src/branch/feature/x/docs/a%20b%23%C3%A9%3F.md | https://h/r/src/tag/v1/docs/a%20b%23%C3%A9%3F.md"
            })
    void addresses_a_file_on_a_branch_or_tag_with_every_character_encoded(GitHost host, String branch, String tag) {
        Provenance provenance = new Provenance(
                "0123456789012345678901234567890123456789", "main", new RemoteRepository(host, "https://h/r"), false);
        DocPath file = DocPath.of("docs/a b#é?.md");

        assertThat(provenance.withBranch("feature/x").browseUrl(file)).contains(branch);
        assertThat(provenance.withBranch("refs/heads/feature/x").browseUrl(file))
                .contains(branch);
        assertThat(provenance.withBranch("refs/tags/v1").browseUrl(file)).contains(tag);
        assertThat(Provenance.NONE.browseUrl(file)).isEmpty();
        assertThat(Provenance.NONE.withBranch("main").browseUrl(file)).isEmpty();
    }
}
