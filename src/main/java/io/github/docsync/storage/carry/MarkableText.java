package io.github.docsync.storage.carry;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageNode;
import io.github.docsync.storage.StorageWalk;
import io.github.docsync.storage.Vocabulary;
import io.github.docsync.storage.XmlCharacters;
import io.github.docsync.storage.canonical.CanonicalElements;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a body that a comment could mark, line by line, with what is marked already. */
final class MarkableText {

    /** Where a node's text, or the thing that it is, begins. */
    record Position(int block, int start) {}

    private static final Set<String> THINGS = Set.of("ac:emoticon", "time", Vocabulary.IMAGE);

    private final List<TextBlock> blocks = new ArrayList<>();
    private final IdentityHashMap<StorageNode, Position> positions = new IdentityHashMap<>();
    private final Map<String, StringBuilder> textByRef = new LinkedHashMap<>();

    private MarkableText() {}

    static MarkableText of(StorageDocument document, TokenDictionary dictionary) {
        MarkableText text = new MarkableText();
        Reader reader = text.new Reader(dictionary);
        StorageWalk.walk(document.nodes(), reader);
        reader.endBlock();
        return text;
    }

    List<TextBlock> blocks() {
        return blocks;
    }

    /** Where the text or thing stands; null for what cannot be marked. */
    @Nullable
    Position position(StorageNode node) {
        return positions.get(node);
    }

    /** The comments' references in document order, each with the text it marks. */
    Map<String, String> textByRef() {
        Map<String, String> texts = new LinkedHashMap<>();
        textByRef.forEach((ref, text) -> texts.put(
                ref,
                text.toString()
                        .replace(TextBlock.THING, ' ')
                        .replaceAll("\\s+", " ")
                        .strip()));
        return texts;
    }

    /** A thing that stands in a line of text as if it were a character, such as an emoji, a picture or a link without own text. */
    static boolean isThing(StorageNode.Element element) {
        return THINGS.contains(element.name())
                || (element.is(Vocabulary.LINK) && !Vocabulary.hasChild(element, Vocabulary.LINK_BODY))
                || (element.is(Vocabulary.MACRO) && !Vocabulary.isMacroWithBody(element));
    }

    private final class Reader implements StorageWalk.Visitor {
        /** Markers never nest this deep unless somebody means harm; deeper ones do not reach over the end of a block. */
        private static final int MOST_CONTINUED = 16;

        /** The markers are noted as they close; of two on the same text the one noted last is the outer one. */
        private static final Comparator<TextBlock.Mark> OUTER_FIRST = Comparator.comparingInt(TextBlock.Mark::start)
                .thenComparing(Comparator.comparingInt(TextBlock.Mark::end).reversed());

        private record OpenMark(@Nullable String ref, int block, int start) {}

        private final TokenDictionary dictionary;
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, String> things = new HashMap<>();
        private final List<TextBlock.Mark> marks = new ArrayList<>();
        private final Map<String, Integer> lastMarks = new HashMap<>();
        private final List<OpenMark> openMarks = new ArrayList<>();
        private final List<StorageNode> markable = new ArrayList<>();
        private final Deque<StorageNode.Element> parents = new ArrayDeque<>();
        /** How many of the open markers were open when the last block ended. */
        private int passedMarks;

        private int unmarkableDepth;

        Reader(TokenDictionary dictionary) {
            this.dictionary = dictionary;
        }

        @Override
        public void enter(StorageNode.Element element) {
            if (element.is(Vocabulary.MARKER)) {
                element.attribute(Vocabulary.MARKER_REF)
                        .ifPresent(ref -> textByRef.computeIfAbsent(ref, unmarked -> new StringBuilder()));
            } else {
                parents.push(element);
            }
            if (unmarkableDepth > 0 || isUnmarkable(element)) {
                unmarkableDepth++;
            } else if (element.is(Vocabulary.MARKER)) {
                String ref = element.attribute(Vocabulary.MARKER_REF).orElse(null);
                openMarks.add(new OpenMark(ref, blocks.size(), text.length()));
            } else if (Vocabulary.isBlock(element)) {
                endBlock();
            } else if (isThing(element)) {
                place(element);
                things.put(text.length(), CanonicalElements.summary(element));
                text.append(TextBlock.THING);
                unmarkableDepth += element.is(Vocabulary.IMAGE) ? 0 : 1;
            } else if (element.is("br")) {
                text.append('\n');
            }
        }

        @Override
        public void leave(StorageNode.Element element) {
            if (!element.is(Vocabulary.MARKER)) {
                parents.pop();
            }
            if (unmarkableDepth > 0) {
                unmarkableDepth--;
            } else if (element.is(Vocabulary.MARKER)) {
                add(openMarks.remove(openMarks.size() - 1));
                passedMarks = Math.min(passedMarks, openMarks.size());
            } else if (Vocabulary.isBlock(element)) {
                endBlock();
            }
        }

        @Override
        public void text(StorageNode.Text node) {
            if (unmarkableDepth == 0 && (parents.isEmpty() || !Vocabulary.isStructure(parents.element()))) {
                place(node);
                text.append(node.text());
            }
        }

        @Override
        public void cdata(StorageNode.Cdata node) {
            if (unmarkableDepth == 0) {
                text.append(node.text());
            }
        }

        private boolean isUnmarkable(StorageNode.Element element) {
            return Vocabulary.isData(element) || element.is(Vocabulary.EXTENSION_FALLBACK);
        }

        void endBlock() {
            if (text.isEmpty()) {
                return;
            }
            int continued = Math.min(openMarks.size(), MOST_CONTINUED);
            openMarks.subList(0, continued).forEach(this::add);
            openMarks
                    .subList(Math.max(continued, passedMarks), openMarks.size())
                    .forEach(this::add);
            passedMarks = openMarks.size();
            if (XmlCharacters.isBlank(text)) {
                markable.forEach(positions::remove);
            } else {
                Collections.reverse(marks);
                marks.sort(OUTER_FIRST);
                marks.forEach(this::remember);
                blocks.add(TextBlock.of(text.toString(), things, marks, dictionary));
            }
            openMarks.subList(0, continued).replaceAll(mark -> new OpenMark(mark.ref(), blocks.size(), 0));
            text.setLength(0);
            things.clear();
            marks.clear();
            lastMarks.clear();
            markable.clear();
        }

        /** Notes what is marked; markers of one comment with only spaces between them are one mark. */
        private void add(OpenMark open) {
            if (open.ref() == null || open.block() != blocks.size() || open.start() == text.length()) {
                return;
            }
            TextBlock.Mark mark = new TextBlock.Mark(open.ref(), open.start(), text.length());
            Integer last = lastMarks.get(mark.ref());
            if (last != null && touches(marks.get(last), mark)) {
                int start = Math.min(marks.get(last).start(), mark.start());
                marks.set(last, new TextBlock.Mark(mark.ref(), start, mark.end()));
            } else {
                lastMarks.put(mark.ref(), marks.size());
                marks.add(mark);
            }
        }

        private boolean touches(TextBlock.Mark before, TextBlock.Mark after) {
            for (int i = before.end(); i < after.start(); i++) {
                if (!XmlCharacters.isBlank(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private void remember(TextBlock.Mark mark) {
            StringBuilder marked = textByRef.computeIfAbsent(mark.ref(), ref -> new StringBuilder());
            marked.append(' ').append(text, mark.start(), mark.end());
        }

        private void place(StorageNode node) {
            positions.put(node, new Position(blocks.size(), text.length()));
            markable.add(node);
        }
    }
}
