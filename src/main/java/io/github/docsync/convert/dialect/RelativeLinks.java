package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
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

    /** With {@code %20} and its like resolved. */
    static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
