package io.github.docsync.storage;

import java.util.Set;

/** Collects the text that a reader of a page sees, with a space wherever a line or cell ends. */
public class TextCollector implements StorageWalk.Visitor {
    private static final Set<String> SHOWN_PARAMETERS = Set.of("title");

    private final StringBuilder text = new StringBuilder();
    private int hiddenDepth;

    /** Where text goes now. */
    protected StringBuilder target() {
        return text;
    }

    @Override
    public void enter(StorageNode.Element element) {
        if (hiddenDepth > 0 || isHidden(element)) {
            hiddenDepth++;
            return;
        }
        if (separates(element)) {
            target().append(' ');
        }
        switch (element.name()) {
            case "ac:emoticon" ->
                element.attribute("ac:emoji-fallback")
                        .or(() -> element.attribute("ac:emoji-shortname"))
                        .ifPresent(target()::append);
            case "time" -> element.attribute("datetime").ifPresent(target()::append);
            case Vocabulary.LINK -> linkedTitle(element);
            default -> {}
        }
    }

    @Override
    public void leave(StorageNode.Element element) {
        if (hiddenDepth > 0) {
            hiddenDepth--;
        } else if (separates(element)) {
            target().append(' ');
        }
    }

    @Override
    public void text(StorageNode.Text node) {
        if (hiddenDepth == 0) {
            target().append(node.text());
        }
    }

    @Override
    public void cdata(StorageNode.Cdata node) {
        if (hiddenDepth == 0) {
            target().append(node.text());
        }
    }

    private static boolean separates(StorageNode.Element element) {
        return Vocabulary.isBlock(element)
                || element.is("br")
                || element.is(Vocabulary.IMAGE)
                || element.is(Vocabulary.MACRO)
                || element.is(Vocabulary.PARAMETER)
                || element.is(Vocabulary.PLAIN_TEXT_BODY);
    }

    private static boolean isHidden(StorageNode.Element element) {
        if (element.is(Vocabulary.PARAMETER)) {
            return !SHOWN_PARAMETERS.contains(
                    element.attribute(Vocabulary.PARAMETER_NAME).orElse(""));
        }
        return element.is(Vocabulary.EXTENSION_FALLBACK)
                || (Vocabulary.isData(element)
                        && !element.is(Vocabulary.PLAIN_TEXT_BODY)
                        && !element.is(Vocabulary.PLAIN_TEXT_LINK_BODY));
    }

    /** A link without a text of its own shows the title of the page, or the name of the file, that it leads to. */
    private void linkedTitle(StorageNode.Element link) {
        if (Vocabulary.hasChild(link, Vocabulary.LINK_BODY)
                || Vocabulary.hasChild(link, Vocabulary.PLAIN_TEXT_LINK_BODY)) {
            return;
        }
        for (StorageNode child : link.children()) {
            if (child instanceof StorageNode.Element target) {
                target.attribute("ri:content-title")
                        .or(() -> target.attribute("ri:filename"))
                        .ifPresent(target()::append);
            }
        }
    }
}
