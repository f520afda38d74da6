package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MyST's links to targets in Markdown's own form: {@code [text](label)}, {@code [](label)} with the target's title, {@code [text](#label)}
 * and {@code [text](project:#label)}, and {@code <project:#label>}.
 */
final class MystLinks implements SourceStep {
    private static final Pattern DESTINATION =
            Pattern.compile("\\]\\((?<project>project:)?(?<hash>#)?(?<label>[^()\\s<>#?]{1,100})\\)");
    private static final Pattern BARE =
            Pattern.compile("(?<![(\\[])<project:(?<target>(?<hash>#)?(?<label>[^()\\s<>?]{1,100}))>");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(?<text>[^\\n]{1,400})$", Pattern.MULTILINE);
    private static final Pattern GENERATED = Pattern.compile("[A-Za-z_][\\w-]{0,60}(?:\\.[A-Za-z_][\\w-]{0,60}){0,8}");
    private static final int LONGEST_TEXT = 500;

    private final MystLabels labels;
    private final boolean generatesTargets;

    /** @param generatesTargets whether extensions of the site make targets of code, which no document says */
    MystLinks(MystLabels labels, boolean generatesTargets) {
        this.labels = labels;
        this.generatesTargets = generatesTargets;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        List<Tag> tags =
                new ArrayList<>(PatternTags.scan(text.text(), "link", DESTINATION, false, "project", "hash", "label"));
        tags.addAll(PatternTags.scan(text.text(), "bare", BARE, false, "target", "hash", "label"));
        tags.sort(Comparator.comparingInt(Tag::start));
        return TagRewriter.rewrite(text, tags, this::translate, context);
    }

    private Translation translate(TagElement element) {
        Tag tag = element.tag();
        String written = tag.valueOrEmpty("label");
        if (tag.name().equals("bare")) {
            return bare(tag, written, element.context());
        }
        boolean inPage = tag.value("hash").isPresent();
        int opening = opening(element.text(), tag.start());
        Optional<MystLabels.Label> found = labels.find(written);
        boolean picture = opening > 0 && element.text().charAt(opening - 1) == '!';
        if (opening >= 0 && !picture && found.isEmpty() && isGenerated(written, inPage, element)) {
            return new Translation.Inline(
                    (opening == tag.start() - 1 ? "`" + written + "`" : "") + "](inv:" + written + ")");
        }
        if (opening < 0 || picture || found.isEmpty()) {
            return tag.value("project").isPresent()
                    ? new Translation.Inline("](" + tag.valueOrEmpty("hash") + written + ")")
                    : new Translation.Kept();
        }
        MystLabels.Label label = found.get();
        boolean here = label.file().equals(element.context().path());
        if (inPage ? !here && hasHeading(element.text(), written) : isFile(written, element.context())) {
            return new Translation.Kept();
        }
        String title = opening == tag.start() - 1 ? MarkdownPieces.title(label.title()) : "";
        return new Translation.Inline(title + "](" + (here ? "" : "/" + label.file()) + "#" + label.anchor() + ")");
    }

    private Translation bare(Tag tag, String written, StepContext context) {
        Optional<MystLabels.Label> label = tag.value("hash").isPresent() ? labels.find(written) : Optional.empty();
        return new Translation.Inline(label.map(found -> MarkdownPieces.link(
                        MarkdownPieces.title(found.title()),
                        (found.file().equals(context.path()) ? "" : "/" + found.file()) + "#" + found.anchor()))
                .orElseGet(() -> MarkdownPieces.link(MarkdownPieces.text(written), tag.valueOrEmpty("target"))));
    }

    /** Whether only Sphinx can know where a link leads: to what it writes of code. */
    private boolean isGenerated(String written, boolean inPage, TagElement element) {
        return generatesTargets
                && GENERATED.matcher(written).matches()
                && (!inPage || written.contains(".") || Character.isUpperCase(written.charAt(0)))
                && !MarkdownFiles.isMarkdown(new DocPath(written))
                && (inPage ? !hasHeading(element.text(), written) : !isFile(written, element.context()))
                && !isFile(written + ".md", element.context())
                && element.context()
                        .path()
                        .folder()
                        .resolve(written)
                        .filter(element.context().files()::isFolder)
                        .isEmpty()
                && !element.text().contains("=\"" + written + "\"");
    }

    private static boolean isFile(String written, StepContext context) {
        return context.path()
                .folder()
                .resolve(written)
                .filter(context.files()::isFile)
                .isPresent();
    }

    /** The bracket that the one at the index closes; negative where there is none near it. */
    private static int opening(String text, int closing) {
        int depth = 0;
        for (int at = closing - 1; at >= 0 && at > closing - LONGEST_TEXT; at--) {
            char c = text.charAt(at);
            if (c == ']') {
                depth++;
            } else if (c == '[' && depth-- == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the page has a heading of its own that such a link leads to first. */
    private static boolean hasHeading(String text, String label) {
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            if (plain(heading.group("text")).equals(plain(label))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
