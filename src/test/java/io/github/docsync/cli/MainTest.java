package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path folder;

    @Test
    void prints_the_version_on_standard_output() {
        CommandRun run = CommandRun.in(folder, "--version");

        assertThat(run.code()).isZero();
        assertThat(run.output()).startsWith("docsync ").contains("Java ");
        assertThat(run.error()).isEmpty();
    }

    @Test
    void lists_the_commands_in_the_help() {
        CommandRun run = CommandRun.in(folder, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("validate", "plan", "sync", "preview", "convert", "init", "completion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "plan", "sync", "preview", "convert", "init", "completion"})
    void each_command_has_help_with_the_global_options(String command) {
        CommandRun run = CommandRun.in(folder, command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.output())
                .contains("Usage: docsync " + command)
                .contains("--file")
                .contains("--json");
    }

    @Test
    void asks_for_a_command_when_there_is_none() {
        CommandRun run = CommandRun.in(folder);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.error()).startsWith("docsync: which command?").contains("docsync --help");
    }

    @Test
    void suggests_what_was_meant_by_an_unknown_option() {
        CommandRun run = CommandRun.in(folder, "plan", "--onyl", "docs/**");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("Unknown option").contains("--only").contains("Try 'docsync plan --help'");
        assertThat(run.output()).isEmpty();
    }

    @Test
    void refuses_a_policy_that_does_not_exist_and_lists_those_that_do() {
        CommandRun run = CommandRun.in(folder, "plan", "--drift", "shrug");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("--drift").contains("shrug").containsIgnoringCase("overwrite");
    }

    @Test
    void refuses_a_concurrency_below_one() {
        CommandRun run = CommandRun.in(folder, "sync", "--concurrency", "0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("--concurrency 0 is too small; use 1 or more");
    }

    @Test
    void says_how_to_get_a_manifest_where_there_is_none() {
        CommandRun run = CommandRun.in(folder, "validate");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("there is no sync.yml in " + folder).contains("docsync init");
    }

    @Test
    void takes_global_options_before_and_after_the_command() throws IOException {
        Path before = folder.resolve("before.yml");
        Path after = folder.resolve("after.yml");

        assertThat(CommandRun.in(folder, "--file", "before.yml", "init").code()).isZero();
        assertThat(CommandRun.in(folder, "init", "-f", "after.yml").code()).isZero();

        assertThat(before).exists();
        assertThat(Files.readString(after)).isEqualTo(Files.readString(before));
    }

    @Test
    void init_leaves_an_existing_manifest_as_it_is() throws IOException {
        Files.writeString(folder.resolve("sync.yml"), "mine");

        CommandRun run = CommandRun.in(folder, "init");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("exists already and was left as it is");
        assertThat(folder.resolve("sync.yml")).hasContent("mine");
    }

    @Test
    void completion_prints_a_script_that_knows_the_commands() {
        CommandRun run = CommandRun.in(folder, "completion");

        assertThat(run.code()).isZero();
        assertThat(run.output()).startsWith("#!/usr/bin/env bash").contains("--detailed-exitcode");
    }

    @Test
    void a_saved_plan_takes_no_choices_of_its_own() {
        CommandRun run = CommandRun.in(folder, "sync", "--plan", "p.json", "--ref", "main");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("a saved plan is applied as it is");
    }

    @Test
    void a_file_that_is_no_plan_is_named() throws IOException {
        Files.writeString(folder.resolve("p.json"), "{\"pages\": []}");

        CommandRun run = CommandRun.in(folder, "sync", "--plan", "p.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("p.json is not a plan; save one with plan --out");
    }
}
