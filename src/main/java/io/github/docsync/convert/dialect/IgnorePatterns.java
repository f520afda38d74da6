package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.PathGlob;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The patterns by which a generator's settings leave files out, in the three ways in which generators write them. */
final class IgnorePatterns {
    /**
     * One line.
     *
     * @param takesBack whether the files that match are not left out after all
     */
    private record Rule(List<PathGlob> globs, boolean takesBack) {
        boolean matches(DocPath file) {
            return globs.stream().anyMatch(glob -> glob.matches(file));
        }
    }

    private IgnorePatterns() {}

    /** As {@code .gitignore} writes them, in the folder: the last line that matches decides. */
    static Predicate<DocPath> ofGit(DocPath folder, Collection<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            String pattern = line.strip();
            if (!pattern.isEmpty() && !pattern.startsWith("#")) {
                boolean takesBack = pattern.startsWith("!");
                String path = takesBack ? pattern.substring(1) : pattern;
                boolean anchored = path.replaceFirst("/+$", "").contains("/");
                String start = path.replaceFirst("^/+", "").replaceAll("[{}]", "\\\\$0");
                rules.add(new Rule(globs(folder, anchored ? start : "**/" + start), takesBack));
            }
        }
        return file -> {
            boolean out = false;
            for (Rule rule : rules) {
                out = rule.matches(file) ? !rule.takesBack() : out;
            }
            return out;
        };
    }

    /** Each from the folder on, a folder with all that is below it. */
    static Predicate<DocPath> from(DocPath folder, Collection<String> patterns) {
        List<PathGlob> globs = patterns.stream()
                .flatMap(pattern -> globs(folder, pattern.strip().replaceFirst("^(?:\\./|/)+", "")).stream())
                .toList();
        return file -> globs.stream().anyMatch(glob -> glob.matches(file));
    }

    /** A setting's list of texts, or its one text; else none. */
    static List<String> texts(@Nullable Object setting) {
        return setting instanceof Collection<?> items
                ? items.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : setting instanceof String text ? text.lines().toList() : List.of();
    }

    /** The pattern itself, and what lies below a folder that it names. A pattern with a mistake leaves out nothing. */
    private static List<PathGlob> globs(DocPath folder, String pattern) {
        String plain = pattern.replaceFirst("/+$", "");
        String prefix = folder.isRoot() ? "" : PathGlob.quote(folder.value()) + "/";
        return Stream.of(plain, plain + "/**")
                .map(written -> prefix + written)
                .filter(written -> !plain.isEmpty() && PathGlob.mistake(written).isEmpty())
                .map(PathGlob::new)
                .toList();
    }

    /** Whether a name between a folder and the file, the file's own included, begins with an underscore. */
    static boolean isUnderscored(DocPath file, DocPath folder) {
        String below = Optional.of(file)
                .filter(path -> path.isBelow(folder))
                .map(path -> folder.isRoot()
                        ? "/" + path.value()
                        : path.value().substring(folder.value().length()))
                .orElse("");
        return below.contains("/_");
    }
}
