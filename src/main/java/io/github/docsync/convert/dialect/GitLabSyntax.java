package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.Rewrite;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GitLab's {@code ::include{file=x}}, and quotes of several lines between {@code >>>}. */
final class GitLabSyntax implements SourceStep {
    private static final Pattern INCLUDE =
            Pattern.compile("^::include\\{file=[\"']?(?<file>[^}\"'\\n]{1,400})[\"']?\\}[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern FENCE = Pattern.compile("^>>>[ \\t]*$", Pattern.MULTILINE);

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        MappedText quoted = text.text().contains(">>>") ? quotes(text) : text;
        if (!quoted.text().contains("::include")) {
            return quoted;
        }
        List<Tag> tags = PatternTags.scan(quoted.text(), "include", INCLUDE, false, "file");
        return TagRewriter.rewrite(quoted, tags, element -> include(element, quoted), context);
    }

    private Translation include(TagElement element, MappedText text) {
        String written = element.tag().valueOrEmpty("file").strip();
        Includes includes = new Includes(element.context(), this, "'::include{file=" + written + "}'");
        Optional<DocPath> file = includes.find(written, includes.folder());
        if (file.isEmpty()) {
            includes.missing(written, text.location(element.tag().start()));
            return Translation.NOTHING;
        }
        return includes.text(
                        file.get(),
                        IncludedPart.ALL,
                        text.location(element.tag().start()))
                .<Translation>map(Translation.Included::new)
                .orElse(Translation.NOTHING);
    }

    private static MappedText quotes(MappedText text) {
        String all = text.text();
        CodeRegions code = CodeRegions.of(all);
        Rewrite rewrite = new Rewrite(text);
        Matcher fence = FENCE.matcher(all);
        int open = -1;
        while (fence.find()) {
            if (code.contains(fence.start())) {
                continue;
            }
            if (open < 0) {
                open = fence.start();
                continue;
            }
            int start = all.indexOf('\n', open) + 1;
            rewrite.replace(open, start - 1, "");
            while (start < fence.start()) {
                rewrite.replace(start, start, "> ");
                start = all.indexOf('\n', start) + 1;
            }
            rewrite.replace(fence.start(), fence.end(), "");
            open = -1;
        }
        return rewrite.result();
    }
}
