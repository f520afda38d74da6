package io.github.docsync.storage.canonical;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageParser;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.TreeRewriter;
import java.util.List;

/**
 * The canonical form of a body: two bodies have the same one when a reader could not tell them apart, so that what Confluence
 * stored can be compared with what was sent.
 *
 * <p>Confluence stores a body semantically, not byte by byte. Left out or made alike are: what it adds ({@code
 * ac:schema-version}, {@code ac:macro-id}, local ids, {@code ri:version-at-save}, {@code ac:task-uuid}, {@code ac:task-list-id}, {@code start="1"}, {@code colspan="1"},
 * paragraphs inside list items and table cells, {@code tbody}, table layouts that follow from the column widths, empty
 * attributes), how it spells things (entities, quotes, spaces, {@code b}/{@code i}/{@code ins}/{@code strike}, colours and
 * lengths in styles, the order of attributes and of macro parameters, CDATA sections that touch), and what readers do without editing the page: inline comment markers
 * ({@code ac:inline-comment-marker}, which come and go without a new version) and ticks in task lists.
 *
 * <p>The canonical form of a canonical form is itself. It is for comparing, not for publishing.
 */
public final class Canonical {
    /**
     * The number of this form. It grows with every change after which a body that stands in Confluence gets another canonical form, so that
     * hashes of the form before are not taken for those of other bodies.
     */
    public static final int FORM = 1;

    private Canonical() {}

    /** The canonical form; a body that is not well-formed stands for itself, unchanged. */
    public static String of(String storage) {
        try {
            return of(StorageParser.parse(storage));
        } catch (StorageSyntaxException e) {
            return storage;
        }
    }

    /** The canonical form of a parsed body. */
    static String of(StorageDocument document) {
        return Token.write(tokens(document));
    }

    /** The canonical form of a parsed body as it would come out if that form were parsed. */
    static List<StorageNode> nodes(StorageDocument document) {
        return Token.tree(tokens(document));
    }

    private static List<Token> tokens(StorageDocument document) {
        List<StorageNode> nodes = TreeRewriter.rewrite(document.nodes(), CanonicalElements::rewrite);
        List<Token> tokens = Token.withoutWrappers(nodes);
        tokens = AdjacentTokens.merge(tokens);
        tokens = new CanonicalWhitespace(tokens).normalised();
        tokens = AdjacentTokens.merge(tokens);
        return CellParagraphs.wrap(tokens);
    }

    /** The hash of the canonical form. */
    public static Hash hash(String storage) {
        return Hash.of(of(storage));
    }
}
