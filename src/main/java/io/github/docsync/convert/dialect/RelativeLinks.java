package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.RepositoryFiles;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.model.DocPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links in text that is included from another folder. */
final class RelativeLinks {
    private static final Pattern DESTINATION = Pattern.compile(
            "\\]\\( ?<?(?<path>(?![a-zA-Z][\\w+.-]{0,20}:|[/#~<])[^)\\s#?<>]{1,400})|(?<=source=\")(?<source>(?![a-zA-Z][\\w+.-]{0,20}:|[/#~])[^\"\\n]{1,400})");

    private static final String RELATIVE = "(?![a-zA-Z][\\w+.-]{0,20}:|[/#~<])[^)\\s#?<>\"']{1,400}";

    private static final Pattern WRITTEN = Pattern.compile(
            "\\]\\( ?<?(?<path>" + RELATIVE + ")|^ {0,3}\\[[^\\]\\n]{1,200}\\]: {1,3}(?<label>" + RELATIVE
                    + ")|<(?:img|a) (?:[^<>\\n]{0,200} )?(?:src|href)=\"(?<html>" + RELATIVE + ")",
            Pattern.MULTILINE);

    private RelativeLinks() {}

    /** The text with its relative links read in the folder that it comes from. */
    static MappedText rebased(MappedText text, DocPath from, DocPath to) {
        if (from.equals(to)) {
            return text;
        }
        CodeRegions code = CodeRegions.of(text.text());
        Rewrite rewrite = new Rewrite(text);
        Matcher destination = DESTINATION.matcher(text.text());
        while (destination.find()) {
            String group = destination.group("path") == null ? "source" : "path";
            Optional<DocPath> target = from.resolve(destination.group(group));
            if (target.isPresent() && !code.contains(destination.start())) {
                rewrite.replace(destination.start(group), destination.end(group), "/" + target.get());
            }
        }
        return rewrite.result();
    }

    /**
     * The text with those of its relative links read in the folder that it comes from which lead to a file there and to none from the page.
     */
    static MappedText rebasedWhereFound(MappedText text, DocPath from, DocPath to, RepositoryFiles files) {
        if (from.equals(to)) {
            return text;
        }
        CodeRegions code = CodeRegions.of(text.text());
        Rewrite rewrite = new Rewrite(text);
        Matcher destination = WRITTEN.matcher(text.text());
        while (destination.find()) {
            String group =
                    destination.group("path") != null ? "path" : destination.group("label") != null ? "label" : "html";
            String path = decoded(destination.group(group));
            Optional<DocPath> there = from.resolve(path).filter(target -> isThere(target, files));
            boolean here =
                    to.resolve(path).filter(target -> isThere(target, files)).isPresent();
            if (there.isPresent() && !here && !code.contains(destination.start())) {
                rewrite.replace(
                        destination.start(group),
                        destination.end(group),
                        "/" + there.get().value().replace(" ", "%20"));
            }
        }
        return rewrite.result();
    }

    private static boolean isThere(DocPath target, RepositoryFiles files) {
        return files.isFile(target)
                || files.isFile(new DocPath(target.value() + ".md"))
                || (!target.isRoot() && files.isFolder(target));
    }

    /** With {@code %20} and its like resolved. */
    static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
