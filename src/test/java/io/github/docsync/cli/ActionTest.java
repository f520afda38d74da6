package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the steps of the GitHub Action in a shell, with GitHub's files, and with stubs in place of docsync and gh. */
class ActionTest {
    private static final Map<String, String> CREDENTIALS = Map.of("CONFLUENCE_API_TOKEN", "secret");

    @TempDir
    Path folder;

    private JsonNode action;

    @BeforeEach
    void read_the_action() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no /bin/bash here");
        action = new YAMLMapper().readTree(Path.of("action.yml").toFile());
    }

    @Test
    void no_script_contains_an_expression_so_that_no_input_becomes_a_command() {
        for (JsonNode step : action.get("runs").get("steps")) {
            assertThat(step.path("run").asText()).doesNotContain("${{");
        }
    }

    @Test
    void every_action_that_it_uses_is_pinned_by_its_commit() {
        for (JsonNode step : action.get("runs").get("steps")) {
            if (step.has("uses")) {
                assertThat(step.get("uses").asText()).matches("[a-z/-]+@[0-9a-f]{40}");
            }
        }
    }

    @Test
    void passes_its_inputs_on_one_argument_a_line() throws Exception {
        run("plan", "docs dir/sync.yml", "--only docs/my file.md\n--ref=v1\n--force\n", 0, CREDENTIALS);

        assertThat(folder.resolve("arguments"))
                .hasContent("--file|docs dir/sync.yml|plan|--json|--detailed-exitcode|--summary|" + folder
                        + "/out/report.md|--out|" + folder + "/out/plan.json|--only|docs/my file.md|--ref=v1|--force|");
    }

    @Test
    void an_argument_that_looks_like_a_command_stays_an_argument() throws Exception {
        run("plan", "$(touch " + folder + "/hacked)", "`touch " + folder + "/hacked`", 0, CREDENTIALS);

        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    void changes_in_a_plan_are_an_output_and_no_failure() throws Exception {
        assertThat(run("plan", "sync.yml", "", 4, CREDENTIALS)).isZero();

        assertThat(outputs())
                .contains("exit-code=0", "changed=true", "counts={\"create\":1,\"update\":0}")
                .contains("url=https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=5")
                .contains("report=" + folder + "/out/report.md", "json=" + folder + "/out/output.json");
        assertThat(folder.resolve("step-summary")).hasContent("### the plan");
    }

    @Test
    void hands_on_the_exit_code_of_a_refusal_with_an_annotation() throws Exception {
        assertThat(run("sync", "sync.yml", "", 3, CREDENTIALS)).isEqualTo(3);

        assertThat(outputs()).contains("exit-code=3", "changed=false");
        assertThat(printed()).contains("::error title=docsync::docsync sync ended with exit code 3");
    }

    @Test
    void a_failure_without_a_report_is_an_annotation_and_a_line_of_the_summary() throws Exception {
        Map<String, String> variables = new HashMap<>(CREDENTIALS);
        variables.put("STUB_FAILS", "yes");

        assertThat(run("plan", "sync.yml", "", 1, variables)).isEqualTo(1);

        assertThat(printed()).contains("::error title=docsync::no network; try again");
        assertThat(folder.resolve("step-summary")).content().contains("no network; try again");
    }

    @Test
    void mistakes_in_the_files_are_lines_of_the_summary() throws Exception {
        Map<String, String> variables = new HashMap<>(CREDENTIALS);
        variables.put("STUB_FAILS", "yes");
        variables.put(
                "STUB_SAYS",
                "::error file=docs/a b.md,line=3,col=1,title=docsync%3A yaml-invalid::this is not YAML%3A 100%25;"
                        + " correct it");

        assertThat(run("validate", "sync.yml", "", 2, variables)).isEqualTo(2);

        assertThat(folder.resolve("step-summary"))
                .content()
                .contains("the files have mistakes")
                .contains("    docs/a b.md:3:1: this is not YAML: 100%; correct it");
    }

    @Test
    void valid_files_are_a_report_so_that_a_comment_about_mistakes_does_not_stay() throws Exception {
        assertThat(run("validate", "sync.yml", "", 0, CREDENTIALS)).isZero();

        assertThat(outputs()).contains("report=" + folder + "/out/report.md");
        assertThat(folder.resolve("step-summary")).content().startsWith("### docsync: the files are valid");
    }

    @Test
    void the_top_page_of_a_sync_is_named_by_its_last_event() throws Exception {
        run("sync", "sync.yml", "", 0, CREDENTIALS);

        assertThat(outputs()).contains("url=https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=5");
    }

    @Test
    void strict_is_an_argument_of_each_command() throws Exception {
        for (String command : List.of("validate", "plan", "sync")) {
            run(command, "sync.yml", "--strict", 0, CREDENTIALS);

            assertThat(folder.resolve("arguments")).content().endsWith("|--strict|");
        }
    }

    @Test
    void refuses_a_command_that_it_does_not_know() throws Exception {
        assertThat(run("api", "sync.yml", "", 0, CREDENTIALS)).isEqualTo(2);

        assertThat(folder.resolve("arguments")).doesNotExist();
        assertThat(printed()).contains("::error title=docsync::");
    }

    @Test
    void runs_without_secrets_validate_and_say_so() throws Exception {
        Map<String, String> fork = Map.of("GITHUB_EVENT_NAME", "pull_request");
        assertThat(run("plan", "sync.yml", "--force", 0, fork)).isZero();

        assertThat(folder.resolve("arguments")).hasContent("--file|sync.yml|validate|--json|");
        assertThat(printed()).contains("::notice title=docsync::");
        assertThat(folder.resolve("step-summary"))
                .content()
                .contains("### docsync: the files are valid", "Note: this run has no credentials");
        assertThat(outputs()).contains("report=").doesNotContain("report=" + folder + "/out/report.md");

        run("sync", "sync.yml", "", 0, Map.of("GITHUB_EVENT_NAME", "push", "GITHUB_ACTOR", "dependabot[bot]"));
        assertThat(folder.resolve("arguments")).content().contains("|validate|");
        run("sync", "sync.yml", "", 0, Map.of("GITHUB_EVENT_NAME", "push"));
        assertThat(folder.resolve("arguments")).content().contains("|sync|");
        run("plan", "sync.yml", "--local", 0, fork);
        assertThat(folder.resolve("arguments")).content().contains("|plan|");
    }

    @Test
    void keeps_one_comment_whatever_the_result_and_never_fails_the_job() throws Exception {
        Files.writeString(folder.resolve("report.md"), "<!-- docsync handbook -->\n### the plan\n");
        stub("gh", """
            case "$*" in
              *--paginate*) printf '7\\tother\\n42\\t<!-- docsync-action sync.yml -->\\n' ;;
              *) printf '%s|' "$@" >>"$LOG/gh.log" ;;
            esac
            exit "${GH_CODE:-0}"
            """);

        assertThat(comment("0")).isZero();
        assertThat(folder.resolve("gh.log"))
                .content()
                .contains(
                        "PATCH|repos/acme/handbook/issues/comments/42|--field|body=@" + folder + "/report.md.comment|");
        assertThat(folder.resolve("report.md.comment"))
                .content()
                .startsWith("<!-- docsync-action sync.yml -->\n<!-- docsync handbook -->\n");
        assertThat(comment("1")).isZero();
        assertThat(printed()).contains("::warning title=docsync::the comment cannot be written");
    }

    @Test
    void takes_the_callers_Java_and_leaves_JAVA_HOME_alone() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).resolveSibling("");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
        stub("jdk/bin/java", "");

        execute("java", Map.of("WANTED", "17", "JAVA_HOME", jdk.toString()));
        assertThat(outputs()).contains("home=" + jdk, "missing=false");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        execute("java", Map.of("WANTED", "17", "JAVA_HOME", jdk.toString()));
        assertThat(outputs()).contains("home=", "missing=true", "before=" + jdk);
    }

    @Test
    void a_release_whose_sum_is_wrong_is_not_run_and_a_commit_without_one_is_built() throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "<project>\n  <version>0.1.0-SNAPSHOT</version>\n</project>\n");
        Map<String, String> variables = Map.of(
                "ACTION_PATH",
                folder.toString(),
                "REPOSITORY",
                "docsync/docsync",
                "SERVER",
                "https://github.com",
                "RUNNER_TEMP",
                folder.toString());
        assertThat(execute("get", variables)).isZero();
        assertThat(outputs()).contains("built=false");

        Files.writeString(folder.resolve("pom.xml"), "<project>\n  <version>0.1.0</version>\n</project>\n");
        stub("curl", """
            printf '%s\\n' "$*" >>"$LOG/curl.log"
            while [ "$1" != -o ]; do shift; done
            case $2 in *.sha256) echo "0000  docsync-0.1.0.zip" >"$2" ;; *) echo zip >"$2" ;; esac
            """);
        assertThat(execute("get", variables)).isEqualTo(1);
        assertThat(folder.resolve("curl.log"))
                .content()
                .contains("https://github.com/docsync/docsync/releases/download/v0.1.0/docsync-0.1.0.zip");
        assertThat(printed()).contains("::error title=docsync::the SHA-256 sum of docsync-0.1.0.zip");
    }

    @Test
    void pulls_from_and_to_origin_and_keeps_one_pull_request() throws Exception {
        repository();
        Map<String, String> night = variables(CREDENTIALS, "GITHUB_REF", "refs/heads/main");
        night.put("STUB_PULLS", "first");
        assertThat(run("pull", "work/sync.yml", "", 4, night)).isZero();
        assertThat(folder.resolve("arguments"))
                .hasContent(
                        "--file|work/sync.yml|pull|--json|--detailed-exitcode|--summary|" + folder + "/out/report.md|");
        assertThat(outputs()).contains("branch=docsync/pull", "exit-code=0", "changed=true");
        stub("gh", """
            printf '%s|' "$@" >>"$LOG/gh.log"
            case "$*" in
              *GET*) printf '%s' "${STUB_NUMBER:-}" ;;
              *) echo https://github.com/acme/handbook/pull/7 ;;
            esac
            """);
        assertThat(publish("")).isZero();
        assertThat(git("origin", "log", "-1", "--format=%s", "docsync/pull")).isEqualTo("first");
        assertThat(folder.resolve("gh.log"))
                .content()
                .contains("|POST|repos/acme/handbook/pulls|", "|head=docsync/pull|--raw-field|base=main|");
        assertThat(folder.resolve("out/report.md.pull")).content().contains("\n    first (Ann)\n", "### the plan");
        assertThat(outputs()).contains("url=https://github.com/acme/handbook/pull/7", "number=7");

        // Another runner, which has not the branch yet, goes on where the first stopped.
        git("work", "branch", "-D", "docsync/pull");
        night.put("STUB_PULLS", "second");
        assertThat(run("pull", "work/sync.yml", "", 4, night)).isZero();
        assertThat(publish("7")).isZero();
        assertThat(git("origin", "log", "--format=%s", "main..docsync/pull")).isEqualTo("second\nfirst");
        assertThat(folder.resolve("gh.log")).content().contains("|PATCH|repos/acme/handbook/pulls/7|");
    }

    /** Comment 1 is new on a line, 2 is known and says more now, 3 is unchanged, 4 is on a file without changes, 5 is resolved. */
    @Test
    void keeps_a_review_thread_for_each_open_comment_and_resolves_those_that_are_gone() throws Exception {
        repository();
        git("work", "branch", "docsync/pull");
        Path comments = folder.resolve("comments.json");
        Files.writeString(comments, """
            [ {"id":"1","path":"docs/a.md","line":7,"text":"old\\nwords","thread":[{"author":"Ada","body":"why? @all"},{"author":"Bob","body":"so"}],"url":"https://x/wiki/1"},
              {"id":"2","path":"docs/a.md","line":8,"text":"","thread":[{"author":"Ada","body":"more"}],"url":"https://x/wiki/2"},
              {"id":"4","path":"docs/b.md","line":null,"text":"","thread":[{"author":"Ada","body":"page"}],"url":"https://x/wiki/4"} ]
            """);
        stub("gh", """
            case "$*" in
              *reviewThreads*) printf 'T2\\tfalse\\t22\\t<!-- docsync-comment 2 0 -->\\nT5\\tfalse\\t55\\t<!-- docsync-comment 5 0 -->\\nT6\\tfalse\\t66\\tsomebody else\\n' ;;
              *--paginate*) printf 'N7\\tfalse\\t77\\t<!-- docsync-comment 7 0 -->\\n' ;;
              *docs/b.md*) exit 1 ;;
              *)
                printf '%s|' "$@" >>"$LOG/gh.log"
                echo >>"$LOG/gh.log"
                case "$*" in *body=@*) cat "$COMMENTS.body" >>"$LOG/bodies" ;; esac
                ;;
            esac
            """.replace("\\\\", "\\"));

        assertThat(threads(comments, "true")).isZero();

        String head = git("work", "rev-parse", "docsync/pull");
        assertThat(folder.resolve("gh.log"))
                .content()
                .contains(
                        "POST|repos/acme/handbook/pulls/7/comments|--field|body=@" + comments
                                + ".body|--raw-field|commit_id=" + head
                                + "|--raw-field|path=docs/a.md|--field|line=7|--raw-field|side=RIGHT|\n",
                        "PATCH|repos/acme/handbook/pulls/comments/22|",
                        "POST|repos/acme/handbook/issues/7/comments|",
                        "resolveReviewThread(input:{threadId:$id}){thread{id}}}|--raw-field|id=T5|",
                        "minimizeComment",
                        "|id=N7|")
                .doesNotContain("id=T6", "id=T2");
        assertThat(folder.resolve("bodies"))
                .content()
                .contains("<!-- docsync-comment 1 ", "\n    old words\n", "\n    Ada: why? @all\n    Bob: so\n");

        // The same threads again are left alone, and where not every page was looked at nothing is resolved.
        String key =
                Files.readString(folder.resolve("bodies")).lines().findFirst().orElseThrow();
        Files.delete(folder.resolve("gh.log"));
        Files.writeString(comments, Files.readString(comments).replaceAll("(?s),\\s+\\{\"id\":\"2\".*", "]"));
        stub("gh", """
            case "$*" in
              *reviewThreads*) printf 'T1\\tfalse\\t11\\t%%s\\nT5\\tfalse\\t55\\t<!-- docsync-comment 5 0 -->\\n' '%s' ;;
              *--paginate*) ;;
              *) printf '%%s|' "$@" >>"$LOG/gh.log" ;;
            esac
            """.replace("\\\\", "\\").formatted(key));
        assertThat(threads(comments, "false")).isZero();
        assertThat(folder.resolve("gh.log")).doesNotExist();
    }

    private int threads(Path comments, String whole) throws Exception {
        return execute(
                "threads",
                Map.of(
                        "COMMENTS", comments.toString(),
                        "WHOLE", whole,
                        "BRANCH", "docsync/pull",
                        "INPUT_FILE", "work/sync.yml",
                        "NUMBER", "7",
                        "PULL", "repos/acme/handbook/pulls/7",
                        "ISSUE", "repos/acme/handbook/issues/7/comments",
                        "REPOSITORY", "repos/acme/handbook",
                        "OWNER", "acme",
                        "NAME", "handbook"));
    }

    @Test
    void a_pull_never_pushes_over_what_somebody_else_pushed() throws Exception {
        repository();
        stub("gh", "echo called >>\"$LOG/gh.log\"");
        Map<String, String> night = variables(CREDENTIALS, "GITHUB_REF", "refs/heads/main");
        night.put("STUB_PULLS", "ours");
        assertThat(run("pull", "work/sync.yml", "", 4, night)).isZero();
        git(
                "work",
                "push",
                "-q",
                "origin",
                git("work", "commit-tree", "-m", "theirs", "main^{tree}") + ":refs/heads/docsync/pull");

        assertThat(publish("")).isEqualTo(1);

        assertThat(git("origin", "log", "-1", "--format=%s", "docsync/pull")).isEqualTo("theirs");
        assertThat(printed()).contains("::error title=docsync::the branch docsync/pull cannot be pushed");
        assertThat(folder.resolve("gh.log")).doesNotExist();
    }

    @Test
    void a_pull_with_nothing_to_review_or_for_no_branch_has_no_output() throws Exception {
        repository();
        assertThat(run("pull", "work/sync.yml", "", 0, variables(CREDENTIALS, "GITHUB_REF", "refs/heads/main")))
                .isZero();
        assertThat(outputs()).contains("branch=", "conflicts=", "changed=false");
        Map<String, String> night = variables(CREDENTIALS, "GITHUB_REF", "refs/heads/main");
        night.put("STUB_PULLS", "first");
        assertThat(run("pull", "work/sync.yml", "--dry-run\n--branch=other", 4, night))
                .isZero();
        assertThat(outputs()).contains("branch=");

        assertThat(run("pull", "work/sync.yml", "", 0, variables(CREDENTIALS, "GITHUB_REF", "refs/pull/3/merge")))
                .isEqualTo(2);
        assertThat(printed()).contains("::error title=docsync::pull continues a branch");
    }

    @Test
    void makes_a_preview_against_the_base_and_never_fails_the_job() throws Exception {
        repository();
        git("work", "update-ref", "refs/remotes/origin/main", "main");
        stub("docsync", """
            printf '%s|' "$@" >"$LOG/arguments"
            [ -n "${STUB_FAILS:-}" ] || { mkdir -p "$FOLDER" && echo page >"$FOLDER/index.html"; }
            exit 3
            """);
        Map<String, String> variables = new HashMap<>(Map.of(
                "DOCSYNC", folder + "/docsync",
                "JAVA_FOR_DOCSYNC", "",
                "INPUT_FILE", "work/sync.yml",
                "BASE", "main",
                "FOLDER", folder + "/preview"));
        assertThat(execute("preview", variables)).isZero();
        assertThat(outputs()).containsExactly("folder=" + folder + "/preview");
        assertThat(folder.resolve("arguments"))
                .hasContent("--file|work/sync.yml|preview|--export|" + folder + "/preview|--against|origin/main|");

        variables.put("STUB_FAILS", "yes");
        assertThat(execute("preview", variables)).isZero();
        assertThat(printed()).contains("::warning title=docsync::the preview cannot be made");
    }

    private static Map<String, String> variables(Map<String, String> some, String name, String value) {
        Map<String, String> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    /** An origin and a checkout of its branch. */
    private void repository() throws Exception {
        git(".", "init", "-q", "--bare", "-b", "main", "origin");
        git(".", "init", "-q", "-b", "main", "work");
        git("work", "remote", "add", "origin", folder.resolve("origin").toString());
        git("work", "commit", "-q", "--allow-empty", "-m", "start");
        git("work", "push", "-q", "origin", "main");
    }

    private String git(String where, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.com"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.resolve(where).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", arguments)).isZero();
        return text.strip();
    }

    private int publish(String number) throws Exception {
        return execute(
                "pull",
                Map.of(
                        "BRANCH", "docsync/pull",
                        "CONFLICTS", "",
                        "REPORT", folder + "/out/report.md",
                        "INPUT_FILE", "work/sync.yml",
                        "PULLS", "repos/acme/handbook/pulls",
                        "OWNER", "acme",
                        "BASE", "main",
                        "STUB_NUMBER", number));
    }

    private int comment(String code) throws Exception {
        return execute(
                "comment",
                Map.of(
                        "REPORT", folder + "/report.md",
                        "INPUT_FILE", "sync.yml",
                        "COMMENTS", "repos/acme/handbook/issues/1/comments",
                        "GITHUB_REPOSITORY", "acme/handbook",
                        "GH_CODE", code));
    }

    private int run(String command, String file, String arguments, int code, Map<String, String> more)
            throws Exception {
        stub("sources/docsync", """
            printf '%%s|' "$@" >"$LOG/arguments"
            if [ -n "${STUB_FAILS:-}" ]; then
              echo "${STUB_SAYS:-docsync: no network; try again}" >&2
              echo '{"reason": "unreachable"}'
            else
              case "$*" in
                *'|sync|'* | *' sync '*)
                  echo '{"event":"plan","actions":[{"url":"https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=6"}]}'
                  echo '{"event":"exit","url":"https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=5","reason":"ok"}'
                  ;;
                *)
                  echo '{'
                  echo '  "url" : "https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=5",'
                  echo '  "summary" : {"create" : 1,'
                  echo '"update" : 0}, "actions" : [ {'
                  echo '    "url" : "https://acme.atlassian.net/wiki/pages/viewpage.action?pageId=6"'
                  echo '} ] }'
                  ;;
              esac
              case "$*" in *--summary*) echo '### the plan' >"$OUTPUTS/report.md" ;; esac
            fi
            if [ -n "${STUB_PULLS:-}" ]; then
              parent=$(git -C work rev-parse -q --verify docsync/pull || git -C work rev-parse main)
              commit=$(git -C work -c user.name=Ann -c user.email=a@b.c commit-tree -p "$parent" -m "$STUB_PULLS" 'main^{tree}')
              git -C work update-ref refs/heads/docsync/pull "$commit"
              echo '  "toReview" : true,'
            fi
            exit %d
            """.formatted(code));
        Map<String, String> variables = new HashMap<>(more);
        variables.putAll(Map.of(
                "SOURCES",
                folder + "/sources",
                "RELEASED",
                "",
                "JAVA_FOR_DOCSYNC",
                "",
                "INPUT_COMMAND",
                command,
                "INPUT_FILE",
                file,
                "INPUT_ARGS",
                arguments,
                "OUTPUTS",
                folder + "/out"));
        return execute("run", variables);
    }

    private int execute(String id, Map<String, String> variables) throws Exception {
        String script = "";
        for (JsonNode step : action.get("runs").get("steps")) {
            boolean comment = id.equals("comment") && step.path("env").has("COMMENTS");
            if (comment || step.path("id").asText().equals(id)) {
                script = step.get("run").asText();
            }
        }
        Files.deleteIfExists(folder.resolve("output"));
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("CONFLUENCE") || name.startsWith("JAVA_HOME"));
        builder.environment().putAll(variables);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("LOG", folder.toString());
        builder.environment().put("GITHUB_OUTPUT", folder + "/output");
        builder.environment().put("GITHUB_STEP_SUMMARY", folder + "/step-summary");
        Process process = builder.start();
        process.getOutputStream().close();
        return process.waitFor();
    }

    private void stub(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/bin/bash\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String[] outputs() throws IOException {
        return Files.readString(folder.resolve("output")).split("\n");
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("printed"), StandardCharsets.UTF_8);
    }
}
