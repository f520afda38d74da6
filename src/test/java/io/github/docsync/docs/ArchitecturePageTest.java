package io.github.docsync.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitecturePageTest {
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)`");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| (`[a-z.]+`(?:, `[a-z]+`)*) \\|");

    @Test
    void every_class_that_the_walks_name_exists() throws IOException {
        Set<String> types = MainSources.types(Path.of("src/main/java"));
        Set<String> named = new TreeSet<>();
        for (String heading : new String[] {"## One edited file", "## One edited page"}) {
            named.addAll(found(TYPE, section(heading)));
        }
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(types).containsAll(named);
    }

    @Test
    void every_class_that_the_advice_for_contributors_names_exists() throws IOException {
        Set<String> types = MainSources.types(Path.of("src"));
        String advice = Files.readString(Path.of("CONTRIBUTING.md"));
        Set<String> named = found(TYPE, advice.substring(advice.indexOf("## How to add")));
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(types).containsAll(named);
    }

    @Test
    void the_table_knows_every_package() throws IOException {
        Set<String> packages = MainSources.texts().keySet().stream()
                .map(file -> file.substring("io/github/docsync/".length()))
                .filter(file -> file.contains("/"))
                .map(file -> file.substring(0, file.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
        packages.add("convert.dialect");
        Set<String> rows = new TreeSet<>();
        found(PACKAGE, page())
                .forEach(cell -> rows.addAll(Set.of(cell.replace("`", "").split(", "))));
        assertThat(rows).isEqualTo(packages);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String section(String heading) throws IOException {
        String page = page();
        int start = page.indexOf(heading);
        assertThat(start).as(heading).isNotNegative();
        int end = page.indexOf("\n## ", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/architecture.md"));
    }
}
