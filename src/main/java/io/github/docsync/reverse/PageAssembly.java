package io.github.docsync.reverse;

import io.github.docsync.reverse.PageParts.Part;
import io.github.docsync.reverse.PassedBlocks.Run;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.VisibleText;
import io.github.docsync.storage.canonical.EditorNoise;
import io.github.docsync.storage.canonical.StorageBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the blocks of a page together and proves the whole: blocks that stand next to each other can join. */
final class PageAssembly {
    /** So often more blocks are passed through because of their neighbours; a page that needs more is passed through whole. */
    private static final int MOST_REPAIRS = 20;

    private final ReverseConverter converter;
    private final Proof proof;
    private final StorageBody stored;
    private final List<StorageNode> nodes;
    private final List<StorageNode> sources;
    /** By number, and in other style than the author's behind a list. */
    private final Map<Integer, ReversedBlock> blocks = new HashMap<>();

    private final Map<Integer, ReversedBlock> blocksOfNextList = new HashMap<>();

    PageAssembly(ReverseConverter converter, Proof proof, StorageBody stored) {
        this.converter = converter;
        this.proof = proof;
        this.stored = stored;
        this.nodes = TidyStorage.of(stored.document().nodes());
        this.sources = grouped(nodes);
    }

    /** @param passed blocks that are to be passed through at any rate */
    ReversedPage assemble(PassedBlocks passed) {
        int words = VisibleText.words(stored.document()).size();
        PassedBlocks tried = passed;
        for (int attempt = 0; attempt <= MOST_REPAIRS; attempt++) {
            PageParts parts = parts(tried);
            StorageBody converted = proof.body(parts.markdown());
            if (EditorNoise.isSame(stored, converted)) {
                PageParts fewest = fewest(parts, passed);
                return new ReversedPage(fewest.markdown(), words, fewest.fencedWords(), true, fewest);
            }
            PassedBlocks repaired = parts.repaired(converted).orElse(tried);
            if (repaired.equals(tried)) {
                break;
            }
            tried = repaired;
        }
        String fence = Fences.write("storage", PageParts.storage(nodes), converter.style());
        return new ReversedPage(fence, words, words, EditorNoise.isSame(stored, proof.body(fence)), PageParts.NONE);
    }

    /** Of two blocks that join, it is enough to pass one through: what need not be is not. */
    private PageParts fewest(PageParts found, PassedBlocks passed) {
        PageParts fewest = found;
        for (Run run : found.passed().runs()) {
            if (!passed.runs().contains(run)) {
                PageParts fewer = parts(fewest.passed().without(run));
                fewest = EditorNoise.isSame(stored, proof.body(fewer.markdown())) ? fewer : fewest;
            }
        }
        return fewest;
    }

    private PageParts parts(PassedBlocks passed) {
        List<Part> parts = new ArrayList<>();
        boolean afterList = false;
        int next = 0;
        for (Run run : passed.runs()) {
            afterList = add(next, run.from(), afterList, parts);
            List<StorageNode> source = sources.subList(run.from(), run.to());
            parts.add(new Part(run, source, converter.fence(source)));
            afterList = false;
            next = run.to();
        }
        add(next, sources.size(), afterList, parts);
        return new PageParts(parts, passed);
    }

    /** Adds the blocks one by one; returns whether the last is a list. */
    private boolean add(int from, int to, boolean behindList, List<Part> parts) {
        boolean afterList = behindList;
        MarkdownStyle style = converter.style();
        for (int i = from; i < to; i++) {
            StorageNode source = sources.get(i);
            boolean list = BlockWriter.isList(source);
            style = list && afterList ? style.ofNextList() : converter.style();
            ReversedBlock block = block(i, style);
            if (!block.markdown().isEmpty()) {
                parts.add(new Part(new Run(i, i + 1), List.of(source), block));
                afterList = list;
            }
        }
        return afterList;
    }

    private ReversedBlock block(int index, MarkdownStyle style) {
        Map<Integer, ReversedBlock> known = style.equals(converter.style()) ? blocks : blocksOfNextList;
        return known.computeIfAbsent(index, key -> converter.tidyBlock(sources.get(key), style));
    }

    /** Text that stands among blocks makes a paragraph of its own kind: it is kept together. */
    private static List<StorageNode> grouped(List<StorageNode> nodes) {
        List<StorageNode> grouped = new ArrayList<>(nodes);
        grouped.removeIf(Nodes::isBlank);
        // Confluence's editor keeps an empty paragraph at the end, to click into.
        while (grouped.size() > 1 && isEmptyParagraph(grouped.get(grouped.size() - 1))) {
            grouped.remove(grouped.size() - 1);
        }
        return grouped;
    }

    private static boolean isEmptyParagraph(StorageNode node) {
        return node instanceof StorageNode.Element element
                && element.name().equals("p")
                && element.children().isEmpty()
                && element.attributes().isEmpty();
    }
}
