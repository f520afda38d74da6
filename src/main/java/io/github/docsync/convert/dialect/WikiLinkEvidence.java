package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the {@code [[links]]} of a folder's files lead to its files, as in a vault of Obsidian or in a wiki. */
public final class WikiLinkEvidence {
    private static final Pattern LINK =
            Pattern.compile("\\[\\[([^\\[\\]\\n|#]{1,200})[^\\[\\]\\n]{0,200}\\]\\](?!\\()");
    private static final Pattern CODE = Pattern.compile("(?m)^ {0,3}(```|~~~).*$|`[^`\\n]{1,200}`");

    private WikiLinkEvidence() {}

    /** The targets of a file's links; they depend on its text alone. */
    public static List<String> targets(DocPath file, RepositoryFiles files) {
        return files.text(file)
                .filter(found -> found.contains("[["))
                .map(WikiLinkEvidence::targets)
                .orElse(List.of());
    }

    /**
     * Whether most links of a folder's files lead to files, and at least one does.
     *
     * @param targets gives those of a file
     */
    public static boolean isIn(DocPath folder, RepositoryFiles files, Function<DocPath, List<String>> targets) {
        int resolved = 0;
        int others = 0;
        for (DocPath file : files.all()) {
            if (!file.isBelow(folder) || !file.extension().equals("md")) {
                continue;
            }
            for (String target : targets.apply(file)) {
                if (WikiTargets.find(target, file, folder, files).isPresent()) {
                    resolved++;
                } else {
                    others++;
                }
            }
        }
        return resolved > others;
    }

    private static List<String> targets(String text) {
        StringBuilder outside = new StringBuilder();
        boolean fenced = false;
        for (String line : text.split("\n", -1)) {
            Matcher code = CODE.matcher(line);
            boolean fence = code.lookingAt() && code.group(1) != null;
            if (!fenced && !fence) {
                outside.append(code.replaceAll(" ")).append('\n');
            }
            fenced ^= fence;
        }
        return LINK.matcher(outside)
                .results()
                .map(link -> link.group(1).strip())
                .filter(target -> !target.toLowerCase(Locale.ROOT).startsWith("_to"))
                .toList();
    }
}
