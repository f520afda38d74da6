package io.github.docsync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.local.Disturbance;
import io.github.docsync.local.Exchange;
import io.github.docsync.local.InjectedFault;
import io.github.docsync.local.LocalConfluence;
import io.github.docsync.local.LocalSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan} asks for the rights that {@code sync} will need, and says what {@code doctor} would. */
class MissingRightTest {
    /** A reader of the space, who may comment. */
    private static final Disturbance READER = new Disturbance() {
        @Override
        public Optional<InjectedFault> before(Exchange exchange) {
            return exchange.path().endsWith("/operations")
                    ? Optional.of(new InjectedFault.Reply(
                            200,
                            Map.of("Content-Type", "application/json"),
                            "{\"operations\": [{\"operation\": \"create\", \"targetType\": \"comment\"}]}"))
                    : Optional.empty();
        }
    };

    @TempDir
    Path folder;

    @Test
    void a_right_that_sync_will_need_is_named_by_plan_where_there_is_something_to_do() throws Exception {
        Files.writeString(folder.resolve("sync.yml"), "version: 1\nid: x\nspace: DOCS\npages: [{path: docs/**}]\n");
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/a.md"), "# A\n");
        try (LocalConfluence confluence = LocalConfluence.start(
                LocalSettings.inMemory().withSpace("DOCS", "Documentation").withDisturbance(READER))) {
            Map<String, String> environment = Map.of(
                    "CONFLUENCE_URL", confluence.baseUrl().toString(),
                    "CONFLUENCE_EMAIL", "ann@example.com",
                    "CONFLUENCE_API_TOKEN", "very-secret-token");

            CommandRun plan = CommandRun.in(folder, environment, "", "plan");
            CommandRun doctor = CommandRun.in(folder, environment, "", "doctor");

            assertThat(plan.output())
                    .contains("the right to create a page is not granted in DOCS; ask an administrator of the space")
                    .doesNotContain("attachment");
            assertThat(doctor.output()).contains("missing  right to create a page: not granted in DOCS");
            CommandRun.in(folder, environment, "", "sync");
            assertThat(CommandRun.in(folder, environment, "", "plan").output()).doesNotContain("not granted");
        }
    }
}
