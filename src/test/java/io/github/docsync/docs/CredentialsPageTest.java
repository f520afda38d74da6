package io.github.docsync.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.confluence.SyncScopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CredentialsPageTest {
    private static final Pattern SCOPE = Pattern.compile("`((?:read|write|delete):[a-z.-]+:confluence)`");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:CONFLUENCE|DOCSYNC|MATON)_[A-Z_]+\\b");

    @Test
    void lists_the_scopes_that_publishing_needs_and_no_other() throws IOException {
        Set<String> listed = found(SCOPE, 1);
        Set<String> needed = new TreeSet<>(SyncScopes.needed(true, false));
        needed.addAll(SyncScopes.needed(false, true));
        assertThat(listed).isEqualTo(needed);
    }

    @Test
    void names_only_variables_that_the_sources_read() throws IOException {
        String sources = String.join("\n", MainSources.texts().values());
        assertThat(found(VARIABLE, 0))
                .hasSizeGreaterThan(8)
                .allSatisfy(variable -> assertThat(sources).contains("\"" + variable + "\""));
    }

    private static Set<String> found(Pattern pattern, int group) throws IOException {
        Set<String> found = new TreeSet<>();
        pattern.matcher(Files.readString(Path.of("docs/credentials.md")))
                .results()
                .forEach(result -> found.add(result.group(group)));
        return found;
    }
}
