package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(run.error()).startsWith("docsync: the command is missing;").contains("docsync --help");
    }

    @Test
    void suggests_what_was_meant_by_an_unknown_option() {
        CommandRun run = CommandRun.in(folder, "plan", "--onyl", "docs/**");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("unknown option '").contains("--only").contains("Try 'docsync plan --help'");
        assertThat(run.output()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sinc                           | unknown command 'sinc'; did you mean sync?
        pages lst                      | unknown verb 'lst' of pages; did you mean list?
        plan docs                      | unexpected argument 'docs'
        help plam                      | unknown command or topic 'plam'; did you mean plan?
        help pages lst                 | unknown verb 'lst' of pages; did you mean list?
        sync --drift stpo              | 'stpo' is not one of stop, overwrite, skip; did you mean stop?
        import --attachments usd DOCS  | 'usd' is not one of used, all, none; did you mean used?
        sync --concurrency x           | docsync: invalid value for option '--concurrency': 'x' is not a number
        api GTE pages                  | invalid value for METHOD: 'GTE' is not one of get, post, put, delete; did you mean get?
        completion bsh                 | there is no completion for bsh; use one of bash, zsh, fish, powershell
        """)
    void suggests_what_was_meant(String words, String told) {
        CommandRun run = CommandRun.in(folder, words.split(" +"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains(told);
    }

    @Test
    void values_are_written_in_small_letters_as_people_type_them() {
        for (CommandTree command : CommandTree.whole().all()) {
            CommandRun run =
                    CommandRun.in(folder, ("help " + command.name()).strip().split(" "));

            assertThat(run.code()).as(command.name()).isZero();
            assertThat(run.output()).as(command.name()).doesNotContain("STORAGE", "BEFORE", "OVERWRITE", "MARKDOWN");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "help", "help json", "help pages", "help pages list", "sync --help", "pages list -h"})
    void help_is_a_document_for_machines(String words) {
        JsonNode help = OutputSchema.document(
                "help", CommandRun.in(folder, (words + " --json").split(" ")).output());

        assertThat(help.get("text").asText())
                .isEqualTo(CommandRun.in(folder, words.split(" ")).output());
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
        assertThat(run.error()).contains("already exists; name another file");
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
        assertThat(run.error()).contains("--plan applies a saved plan as it is");
    }

    @Test
    void a_file_that_is_no_plan_is_named() throws IOException {
        Files.writeString(folder.resolve("p.json"), "{\"pages\": []}");

        CommandRun run = CommandRun.in(folder, "sync", "--plan", "p.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.error()).contains("p.json is not a plan; save one with plan --out");
    }
}
