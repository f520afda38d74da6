package io.github.docsync.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.docsync.model.DocPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathGlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docs/** | docs/a.md | true",
                "docs/** | docs/sub/deep/a.md | true",
                "docs/** | docs | false",
                "docs/** | docs-x/a.md | false",
                "** | a.md | true",
                "** | a/b/c.md | true",
                "**/a.md | a.md | true",
                "**/a.md | x/y/a.md | true",
                "**/a.md | x/ba.md | false",
                "a/**/b.md | a/b.md | true",
                "a/**/b.md | a/x/y/b.md | true",
                "a/**/b.md | ab.md | false",
                "a/**/**/b.md | a/b.md | true",
                "*.md | a.md | true",
                "*.md | .md | true",
                "*.md | x/a.md | false",
                "a**b.md | axxb.md | true",
                "a**b.md | ax/xb.md | false",
                "**.md | x/a.md | false",
                "*** | a | true",
                "*** | a/b | false",
                "docs/? | docs/a | true",
                "docs/? | docs/😀 | true",
                "docs/? | docs/ab | false",
                "docs? | docs/ | false",
                "[a-c].md | b.md | true",
                "[a-c].md | d.md | false",
                "[!a-c].md | d.md | true",
                "[^a-c].md | a.md | false",
                "x[!a]y | x/y | false",
                "[]x].md | ].md | true",
                "[a-].md | -.md | true",
                "[[].md | [.md | true",
                "[\\]].md | ].md | true",
                "{a,b}.md | b.md | true",
                "{a,b}.md | c.md | false",
                "{a,}x.md | x.md | true",
                "{docs,src/{main,test}}/** | src/test/a.md | true",
                "{docs,src/{main,test}}/** | src/other/a.md | false",
                "x/{**/a,b}.md | x/y/z/a.md | true",
                "\\*.md | *.md | true",
                "\\*.md | a.md | false",
                "a,b.md | a,b.md | true",
                "A.md | a.md | false"
            })
    void matches_as_gitignore_does(String pattern, String path, boolean expected) {
        DocPath file = DocPath.of(path);
        assertThat(new PathGlob(pattern).matches(file))
                .isEqualTo(expected && file.value().equals(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[a", "[", "[]", "[!]", "[\\", "{a", "{a,b", "a}", "{a}}", "x\\", "{{{{{{{{{{{{{{{{{{{{{a"})
    void says_what_is_wrong_with_a_pattern(String pattern) {
        assertThat(PathGlob.mistake(pattern)).isPresent();
        assertThatThrownBy(() -> new PathGlob(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_quoted_text_matches_itself_only() {
        String odd = "a*b/[c]{d,e}?\\.md";
        assertThat(new PathGlob(PathGlob.quote(odd)).matches(new DocPath(odd))).isTrue();
        assertThat(new PathGlob(PathGlob.quote("a*b")).matches(new DocPath("axb")))
                .isFalse();
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /** Against a matcher that follows the definition word by word and takes exponential time. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agrees_with_the_definition_on_random_patterns_and_paths(int seed) {
        Random random = new Random(seed);
        List<String> segments = new ArrayList<>();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            segments.add(random.nextInt(3) == 0 ? "**" : segment(random));
        }
        String pattern = String.join("/", segments);
        PathGlob glob = new PathGlob(pattern);
        for (int i = 0; i < 50; i++) {
            List<String> names = new ArrayList<>();
            for (int j = random.nextInt(4) + 1; j > 0; j--) {
                names.add(name(random));
            }
            assertThat(glob.matches(new DocPath(String.join("/", names))))
                    .as("%s on %s", pattern, names)
                    .isEqualTo(defined(segments, names));
        }
    }

    private static String segment(Random random) {
        String[] parts = {"a", "b", "*", "?", "[ab]", "[!a]", "ab"};
        StringBuilder segment = new StringBuilder();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            String part = parts[random.nextInt(parts.length)];
            // Two stars in a row would be another construct.
            segment.append(part.equals("*") && segment.toString().endsWith("*") ? "a" : part);
        }
        return segment.toString();
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            name.append("abc".charAt(random.nextInt(3)));
        }
        return name.toString();
    }

    private static boolean defined(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return path.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.get(0).equals("**")) {
            int least = rest.isEmpty() ? 1 : 0;
            return IntStream.rangeClosed(least, path.size())
                    .anyMatch(skipped -> defined(rest, path.subList(skipped, path.size())));
        }
        return !path.isEmpty()
                && definedInSegment(pattern.get(0), path.get(0))
                && defined(rest, path.subList(1, path.size()));
    }

    private static boolean definedInSegment(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.startsWith("*")) {
            return IntStream.rangeClosed(0, text.length())
                    .anyMatch(i -> definedInSegment(pattern.substring(1), text.substring(i)));
        }
        if (text.isEmpty()) {
            return false;
        }
        if (pattern.startsWith("[")) {
            boolean matched = pattern.startsWith("[!a]") ? text.charAt(0) != 'a' : "ab".indexOf(text.charAt(0)) >= 0;
            return matched && definedInSegment(pattern.substring(4), text.substring(1));
        }
        return (pattern.startsWith("?") || pattern.charAt(0) == text.charAt(0))
                && definedInSegment(pattern.substring(1), text.substring(1));
    }

    @Test
    void hostile_patterns_take_no_more_than_a_moment() {
        DocPath path = new DocPath("a".repeat(2000));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(new PathGlob("*a".repeat(50) + "b").matches(path)).isFalse();
            assertThat(new PathGlob("{a,aa}".repeat(50) + "b").matches(path)).isFalse();
            assertThat(new PathGlob("**/".repeat(50) + "b").matches(new DocPath("a/".repeat(500) + "a")))
                    .isFalse();
        });
        assertThat(PathGlob.mistake("a".repeat(1_000_000)))
                .hasValueSatisfying(mistake -> assertThat(mistake).contains("too long"));
    }
}
