package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Former addresses of pages and where they lead now, as the hosts and generators of a site are told. They are read at the first question.
 * Safe for several threads.
 */
public final class Redirects {
    /** There are none. */
    public static final Redirects NONE = new Redirects(RepositoryFiles.none());

    /** More patterns are not compared with an address. */
    private static final int MOST_PATTERNS = 1000;

    private static final List<Pattern> NOT_IN_ADDRESSES = Stream.of(
                    "\\.(?:md|mdx|markdown|html)$", "(?:^|/)(?:index|README)$", "/+$", "^/+")
            .map(Pattern::compile)
            .toList();

    private static final Pattern VARIABLE = Pattern.compile(":(?<name>[A-Za-z][\\w-]{0,60})(?<all>\\*)?|\\*$");

    private record Rule(Pattern from, List<String> names, String to) {
        Optional<String> target(String address) {
            Matcher matcher = from.matcher(address);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String target = to;
            for (int i = 0; i < names.size(); i++) {
                target = target.replaceFirst(
                        ":" + Pattern.quote(names.get(i)) + "\\b\\*?", Matcher.quoteReplacement(matcher.group(i + 1)));
            }
            return Optional.of(target);
        }
    }

    private record RedirectRules(Map<String, String> addresses, List<Rule> rules, Map<String, String> files) {}

    private final RepositoryFiles files;
    private volatile @Nullable RedirectRules read;

    private Redirects(RepositoryFiles files) {
        this.files = files;
    }

    /** Those that the files of a repository tell of. */
    public static Redirects of(RepositoryFiles files) {
        return new Redirects(files);
    }

    /**
     * Where a former address leads now.
     *
     * @param address from the site's root
     * @return an address from the site's root with a slash in front, or one of another site; empty where nothing is said
     */
    public Optional<String> ofAddress(String address) {
        String key = plain(address);
        RedirectRules all = all();
        return Optional.ofNullable(all.addresses().get(key))
                .or(() -> all.rules().stream()
                        .flatMap(rule -> rule.target(key).stream())
                        .findFirst());
    }

    /**
     * Where a file that was moved or taken out leads now.
     *
     * @return a path from the repository's root with a slash in front, or an address of another site; empty where nothing is said
     */
    public Optional<String> ofFile(DocPath file) {
        return Optional.ofNullable(all().files().get(page(file.value())));
    }

    private RedirectRules all() {
        RedirectRules found = read;
        if (found == null) {
            found = readAll();
            read = found;
        }
        return found;
    }

    private RedirectRules readAll() {
        RedirectRules all = new RedirectRules(new HashMap<>(), new ArrayList<>(), new HashMap<>());
        for (DocPath file : files.all()) {
            RedirectFiles.read(file, files).forEach(redirect -> add(redirect.from(), redirect.to(), all));
            RedirectFiles.movedFiles(file, files)
                    .forEach(redirect -> all.files().putIfAbsent(page(redirect.from()), redirect.to()));
        }
        return all;
    }

    private static void add(String from, String to, RedirectRules all) {
        String key = plain(from);
        if (!VARIABLE.matcher(key).find()) {
            if (!key.equals(plain(to))) {
                all.addresses().putIfAbsent(key, to);
            }
            return;
        }
        Matcher variable = VARIABLE.matcher(key);
        StringBuilder pattern = new StringBuilder();
        List<String> names = new ArrayList<>();
        int end = 0;
        while (variable.find()) {
            boolean rest = variable.group("name") == null;
            pattern.append(Pattern.quote(key.substring(end, variable.start())))
                    .append(rest || variable.group("all") != null ? "(.{0,400})" : "([^/]{1,200})");
            names.add(rest ? "splat" : variable.group("name"));
            end = variable.end();
        }
        pattern.append(Pattern.quote(key.substring(end)));
        // One for all addresses, and those with groups of their own, say nothing of a page.
        if (names.size() < 5
                && !key.startsWith("*")
                && !key.contains("(")
                && all.rules().size() < MOST_PATTERNS) {
            all.rules().add(new Rule(Pattern.compile(pattern.toString()), names, to));
        }
    }

    private static String plain(String address) {
        return address.replaceFirst("[?#].*", "")
                .replaceFirst("^/+", "")
                .replaceFirst("/+$", "")
                .replaceFirst("(?:^|/)index\\.html?$", "")
                .replaceFirst("\\.html?$", "");
    }

    /** Without what differs between a page's file and its address. */
    private static String page(String path) {
        String rest = path;
        for (Pattern part : NOT_IN_ADDRESSES) {
            rest = part.matcher(rest).replaceFirst("");
        }
        return rest;
    }
}
