package io.github.docsync.reverse;

import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Puts the blocks of a page together and proves the whole: blocks that stand beside each other can join. */
final class PageAssembly {
    /** So many blocks are passed through because of their neighbours; a page with more of them is passed through whole. */
    private static final int MOST_REPAIRS = 20;

    private final ReverseConverter converter;
    private final Proof proof;

    PageAssembly(ReverseConverter converter, Proof proof) {
        this.converter = converter;
        this.proof = proof;
    }

    ReversedPage assemble(String storage, List<StorageNode> nodes) {
        int words = VisibleText.words(storage).size();
        List<ReversedBlock> blocks = new ArrayList<>();
        List<StorageNode> sources = new ArrayList<>();
        Manners manners = converter.manners();
        boolean afterList = false;
        for (StorageNode node : grouped(nodes)) {
            boolean list = BlockWriter.isList(node);
            manners = list && afterList ? manners.ofNextList() : converter.manners();
            ReversedBlock block = converter.tidyBlock(node, manners);
            if (!block.markdown().isEmpty()) {
                blocks.add(block);
                sources.add(node);
                afterList = list;
            }
        }
        if (proof.holds(text(blocks), storage)) {
            return page(blocks, words, true);
        }
        for (int attempt = 0; attempt < MOST_REPAIRS && !blocks.isEmpty(); attempt++) {
            int culprit = firstFailing(blocks, sources);
            ReversedBlock fenced = converter.fence(sources.get(culprit));
            if (fenced.equals(blocks.get(culprit))) {
                break;
            }
            blocks.set(culprit, fenced);
            if (proof.holds(text(blocks), storage)) {
                return page(blocks, words, true);
            }
        }
        String fence = Fences.write("storage", storage(nodes), converter.manners());
        return new ReversedPage(fence, words, words, proof.holds(fence, storage));
    }

    /** The last block of the shortest beginning of the page that does not come back as it is. */
    private int firstFailing(List<ReversedBlock> blocks, List<StorageNode> sources) {
        int holds = 0;
        int fails = blocks.size();
        while (fails - holds > 1) {
            int middle = (holds + fails) / 2;
            if (proof.holds(text(blocks.subList(0, middle)), storage(sources.subList(0, middle)))) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return fails - 1;
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

    private static ReversedPage page(List<ReversedBlock> blocks, int words, boolean proved) {
        int fenced = blocks.stream().mapToInt(ReversedBlock::fencedWords).sum();
        return new ReversedPage(text(blocks), words, fenced, proved);
    }

    private static String text(List<ReversedBlock> blocks) {
        return String.join("\n\n", blocks.stream().map(ReversedBlock::markdown).toList());
    }

    private static String storage(List<StorageNode> nodes) {
        StringBuilder storage = new StringBuilder();
        nodes.forEach(node -> storage.append(node.toStorage()));
        return storage.toString();
    }
}
