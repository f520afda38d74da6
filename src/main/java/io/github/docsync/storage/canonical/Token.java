package io.github.docsync.storage.canonical;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageTreeBuilder;
import io.github.docsync.storage.StorageWalk;
import io.github.docsync.storage.StorageWriter;
import io.github.docsync.storage.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A piece of a body in document order; a flat list of them is easier to rearrange than a tree, and as deep as one likes. */
sealed interface Token {

    record Start(StorageNode.Element element) implements Token {}

    record End(StorageNode.Element element) implements Token {}

    /** Text that may still grow. */
    record Characters(StringBuilder text) implements Token {
        Characters(String text) {
            this(new StringBuilder(text));
        }
    }

    /** Data, whose every space counts; it, too, may still grow. */
    record Verbatim(StringBuilder text, boolean cdata) implements Token {
        Verbatim(String text, boolean cdata) {
            this(new StringBuilder(text), cdata);
        }
    }

    /** Elements that hold content together without meaning anything to a reader. */
    Set<String> WRAPPERS = Set.of(Vocabulary.MARKER, "tbody", "thead", "tfoot");

    /** The nodes' tokens without the tags of elements that a reader does not see. */
    static List<Token> withoutWrappers(List<StorageNode> nodes) {
        List<Token> tokens = new ArrayList<>();
        StorageWalk.walk(nodes, new StorageWalk.Visitor() {
            private int verbatimDepth;

            @Override
            public void enter(StorageNode.Element element) {
                if (isVerbatim(element)) {
                    verbatimDepth++;
                }
                if (!isWrapper(element)) {
                    tokens.add(new Start(element));
                }
            }

            @Override
            public void leave(StorageNode.Element element) {
                if (isVerbatim(element)) {
                    verbatimDepth--;
                }
                if (!isWrapper(element)) {
                    tokens.add(new End(element));
                }
            }

            @Override
            public void text(StorageNode.Text text) {
                add(text.text(), false);
            }

            @Override
            public void cdata(StorageNode.Cdata cdata) {
                add(cdata.text(), true);
            }

            private void add(String text, boolean cdata) {
                tokens.add(verbatimDepth > 0 ? new Verbatim(text, cdata) : new Characters(text));
            }
        });
        return tokens;
    }

    static String write(List<Token> tokens) {
        StorageWriter writer = new StorageWriter();
        for (Token token : tokens) {
            if (token instanceof Start start) {
                writer.open(start.element().name(), start.element().attributes());
            } else if (token instanceof End end) {
                writer.close(end.element().name());
            } else if (token instanceof Characters characters) {
                writer.text(characters.text().toString());
            } else if (token instanceof Verbatim verbatim && verbatim.cdata()) {
                writer.cdata(verbatim.text().toString());
            } else if (token instanceof Verbatim verbatim) {
                writer.text(verbatim.text().toString());
            }
        }
        return writer.toString();
    }

    /** The tree that these tokens make. */
    static List<StorageNode> tree(List<Token> tokens) {
        StorageTreeBuilder tree = new StorageTreeBuilder();
        for (Token token : tokens) {
            if (token instanceof Start start) {
                tree.enter(start.element());
            } else if (token instanceof End end) {
                tree.leave(end.element());
            } else if (token instanceof Characters characters) {
                tree.text(characters.text().toString());
            } else if (token instanceof Verbatim verbatim && verbatim.cdata()) {
                tree.cdata(verbatim.text().toString());
            } else if (token instanceof Verbatim verbatim) {
                tree.text(verbatim.text().toString());
            }
        }
        return tree.nodes();
    }

    private static boolean isVerbatim(StorageNode.Element element) {
        return element.is("pre") || Vocabulary.isData(element);
    }

    private static boolean isWrapper(StorageNode.Element element) {
        return WRAPPERS.contains(element.name())
                || (element.is("span")
                        && (element.attributes().isEmpty()
                                || element.attribute("class").orElse("").equals("placeholder-inline-tasks")));
    }
}
