package io.github.docsync.reverse;

import io.github.docsync.reverse.Forms.Form;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageNode.Element;
import io.github.docsync.storage.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Writes a block and proves it. Where the proof fails, it looks for the smallest part that is to blame by proving the parts one by one,
 * each as the only one in what surrounds it, and writes that part in a sturdier form, in the end as storage format.
 */
final class ProvedBlock {
    /** Proofs of one block; a larger one that fails so often is passed through whole. */
    private static final int MOST_PROOFS = 20_000;

    /** Characters of storage format that are converted for them. */
    private static final long MOST_WORK = 6_000_000;

    /** They belong to the element that holds them, and are not parts. */
    private static final Set<String> FIXED = Set.of(
            Nodes.PARAMETER,
            "colgroup",
            "ac:task-id",
            "ac:task-status",
            "ac:adf-attribute",
            "ri:page",
            "ri:attachment",
            "ri:url",
            "ri:user",
            "ac:adf-fallback");

    /** What holds them back may be the container's own form, so it is given up first. */
    private static final Set<String> CONTAINERS = Set.of(Nodes.MACRO, "table", "ac:adf-extension", "ac:layout");

    private static final Element COLUMN = new Element(
            "ac:layout-cell", Map.of(), List.of(new Element("p", Map.of(), List.of(new StorageNode.Text("x")))));

    /** Elements without parts: they are written or passed through as they are. */
    private static final Set<String> LEAVES =
            Set.of("br", "hr", Nodes.IMAGE, "ac:emoticon", "time", Nodes.PLAIN_BODY, "ri:page", "ac:placeholder");

    private final WritingContext context;
    private final MarkdownStyle style;
    private final Proof proof;
    private final BlockWriter writer;
    private int proofs;
    private long work;

    ProvedBlock(WritingContext context, MarkdownStyle style, Proof proof) {
        this.context = context;
        this.style = style;
        this.proof = proof;
        this.writer = new BlockWriter(context);
    }

    ReversedBlock write(StorageNode block) {
        int words = VisibleText.words(block.toStorage()).size();
        boolean tooDeep = TidyStorage.isTooDeep(List.of(block));
        boolean proved = !tooDeep && holds(block);
        if (!proved && !tooDeep && block instanceof Element element) {
            narrow(element, UnaryOperator.identity());
            proved = holds(block);
        }
        if (!proved) {
            context.forms().set(block, Form.RAW);
            work = 0;
            proofs = 0;
            proved = holds(block);
        }
        return new ReversedBlock(markdown(block), words, context.fencedWords(), proved);
    }

    private String markdown(StorageNode block) {
        context.startCounting();
        return writer.write(block, style);
    }

    private boolean holds(StorageNode block) {
        if (proofs++ > MOST_PROOFS || work > MOST_WORK) {
            return false;
        }
        String storage = block.toStorage();
        work += storage.length();
        String markdown = markdown(block);
        return proof.holds(markdown + context.definitions(), storage);
    }

    /** @param around builds the whole block round a stand-in for the element */
    private void narrow(Element element, UnaryOperator<Element> around) {
        if (isUnknownExtension(element)) {
            context.forms().set(element, Form.RAW);
            return;
        }
        boolean container = CONTAINERS.contains(element.name());
        if (container) {
            context.forms().set(element, Form.STURDY);
            if (holds(around.apply(element))) {
                return;
            }
        }
        List<StorageNode> fixed = new ArrayList<>();
        List<StorageNode> parts = new ArrayList<>();
        for (StorageNode child : element.children()) {
            boolean isFixed = child instanceof Element inner && FIXED.contains(inner.name());
            (isFixed ? fixed : parts).add(child);
        }
        for (StorageNode part : parts) {
            if (Nodes.isBlank(part) || holds(around.apply(with(element, fixed, part, part)))) {
                continue;
            }
            if (part instanceof Element inner && !inner.children().isEmpty() && !LEAVES.contains(inner.name())) {
                narrow(inner, replacement -> around.apply(with(element, fixed, part, replacement)));
            } else {
                escalate(part, () -> around.apply(with(element, fixed, part, part)));
            }
        }
        context.forms().set(element, Form.NICE);
        if (!holds(around.apply(element))) {
            escalate(element, () -> around.apply(element));
        }
    }

    /** Of the editor's own nodes only panels hold blocks; taken apart, others would not be easier to read. */
    private static boolean isUnknownExtension(Element element) {
        return element.name().equals("ac:adf-extension")
                && Nodes.elements(element).stream()
                        .noneMatch(node -> node.attribute("type").orElse("").equals("panel"));
    }

    private void escalate(StorageNode node, Supplier<Element> whole) {
        context.forms().set(node, Form.STURDY);
        if (!holds(whole.get())) {
            context.forms().set(node, Form.WRAPPED);
        }
        if (context.forms().of(node) == Form.WRAPPED && !(node instanceof Element && holds(whole.get()))) {
            context.forms().set(node, Form.RAW);
        }
    }

    /** The element with one of its parts only; columns keep their number, on which their layout depends. */
    private Element with(Element element, List<StorageNode> fixed, StorageNode part, StorageNode standIn) {
        List<StorageNode> children = new ArrayList<>(fixed);
        if (element.name().equals("ac:layout-section")) {
            element.children().forEach(child -> children.add(child == part ? standIn : COLUMN));
        } else {
            children.add(standIn);
        }
        return context.forms().with(element, children);
    }
}
