package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.syntax.GeneratedFence;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import io.github.docsync.model.SourceLocation;
import java.util.Optional;
import java.util.function.Function;

/** Tabs of Docsy, Kubernetes, Relearn, hugo-book and Hextra, which hold Markdown, code, or a file of the page's folder. */
final class HugoTabs {
    /** In a longer one tabs are not counted. */
    private static final int LONGEST_GROUP = 50_000;

    private HugoTabs() {}

    /** @param bodies what stands in an element that is shown as code */
    static Translation translate(TagElement element, Includes includes, Function<TagElement, String> bodies) {
        Tag tag = element.tag();
        String title = tag.value("header", "name", "title", "tabName", "label", "0")
                .or(() -> titleOfGroup(element))
                .orElse("Tab");
        Optional<DocPath> file = tag.value("include").flatMap(written -> includes.find(written, includes.folder()));
        if (file.isPresent()) {
            return included(file.get(), title, element, includes);
        }
        Optional<TagElement> pane = element.inside("tabpane");
        boolean code = pane.isPresent()
                && tag.valueOrEmpty("delimiter").equals("<")
                && !pane.get().tag().valueOrEmpty("text").equals("true")
                && !tag.valueOrEmpty("text").equals("true");
        Optional<String> language = tag.value("codelang")
                .or(() -> code ? tag.value("lang").or(() -> pane.get().tag().value("lang")) : Optional.empty());
        return (code || language.isPresent()) && element.hasBody()
                ? new Translation.Blocks(MarkdownPieces.code(
                        MarkdownPieces.info(language.orElse(""), title), Dedent.of(bodies.apply(element))))
                : new Translation.Container("tab", MarkdownPieces.title(title));
    }

    /** Source: kubernetes.io/docs/contribute/style/hugo-shortcodes, Tabs. */
    private static Translation included(DocPath file, String title, TagElement element, Includes includes) {
        SourceLocation at = new SourceLocation(element.context().path().value(), 1, 1);
        Optional<String> language = element.tag().value("codelang");
        Optional<MappedText> text = MarkdownFiles.isMarkdown(file) && language.isEmpty()
                ? includes.text(file, IncludedPart.ALL, at)
                        .map(read -> MappedTexts.between(
                                GeneratedFence.open("tab", MarkdownPieces.title(title)) + "\n",
                                read,
                                GeneratedFence.close()))
                : includes.code(file, IncludedPart.ALL, language.orElseGet(() -> Includes.language(file)), title, at);
        return text.<Translation>map(Translation.Included::new).orElse(Translation.NOTHING);
    }

    /** Where the tabs round one list the titles of all. */
    private static Optional<String> titleOfGroup(TagElement element) {
        TagElement group = element.parent();
        if (group == null || element.tag().start() - group.tag().end() > LONGEST_GROUP) {
            return Optional.empty();
        }
        int place = Math.toIntExact(
                ShortcodeScanner.scan(element.text()
                                .substring(group.tag().end(), element.tag().start()))
                        .stream()
                        .filter(before -> before.form() != Tag.Form.CLOSING
                                && before.name().equals(element.tag().name()))
                        .count());
        String[] items = group.tag().valueOrEmpty("items").split(",", -1);
        return group.tag()
                .value(Integer.toString(place))
                .or(() -> place < items.length
                        ? Optional.of(items[place].strip()).filter(item -> !item.isEmpty())
                        : Optional.empty());
    }
}
