package io.github.docsync.storage.carry;

import io.github.docsync.storage.StorageDocument;
import io.github.docsync.storage.StorageSyntaxException;
import io.github.docsync.storage.Vocabulary;
import io.github.docsync.storage.canonical.MalformedBody;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries people's inline comments from the stored body into a new one.
 *
 * <p>Confluence keeps an inline comment's place as {@code <ac:inline-comment-marker ac:ref="…">text</ac:inline-comment-marker>}
 * in the body itself. A body written without it leaves the comment dangling: hidden on the page and shown as resolved. Putting
 * the marker back with the same reference anchors the comment again, whether it is open or resolved.
 */
public final class InlineComments {

    /**
     * What became of the comments.
     *
     * @param carriedBody the new body with the markers whose text still stands; otherwise unchanged
     * @param lost the comments whose text is gone, in the order of the stored body
     * @param carried how many comments stand in the body
     * @param unreadable why the stored body could not be read; then every comment whose marker could be made out in it is lost.
     *     Null if it could be read.
     */
    public record Carried(
            StorageBody carriedBody,
            List<LostComment> lost,
            int carried,
            @Nullable StorageSyntaxException unreadable) {
        public Carried {
            lost = List.copyOf(lost);
        }

        /** The text of the new body. */
        public String body() {
            return carriedBody.text();
        }
    }

    /**
     * A comment that would dangle.
     *
     * @param ref the comment's {@code inlineMarkerRef}
     * @param text what it marked, on one line; empty if the stored body could not be read
     */
    public record LostComment(String ref, String text) {}

    /**
     * A comment's place.
     *
     * @param ref the comment's {@code inlineMarkerRef}
     * @param text what it marks, on one line
     */
    public record MarkedText(String ref, String text) {}

    private InlineComments() {}

    /**
     * Puts the stored body's comment markers into a new body wherever the marked text still stands: unchanged, in a paragraph
     * that was edited round it or that moved, or edited itself as long as half of its words are left together. Where the same
     * text stands several times, the words round it decide. A comment whose marker the new body already has stays where that
     * puts it.
     */
    public static Carried carry(StoredBody storedBody, StorageBody newBody) {
        if (!storedBody.mentions(Vocabulary.MARKER)) {
            return new Carried(newBody, List.of(), 0, null);
        }
        if (storedBody instanceof MalformedBody malformed) {
            return unreadable(malformed, newBody);
        }
        return carry(((StorageBody) storedBody).document(), newBody);
    }

    private static Carried carry(StorageDocument stored, StorageBody newBody) {
        StorageDocument document = newBody.document();
        TokenDictionary dictionary = new TokenDictionary();
        MarkableText before = MarkableText.of(stored, dictionary);
        MarkableText after = MarkableText.of(document, dictionary);
        Set<String> present = after.textByRef().keySet();
        MarkerWriter written = MarkerWriter.write(document, after, places(before, after, dictionary));
        List<LostComment> lost = new ArrayList<>();
        before.textByRef().forEach((ref, text) -> {
            if (!present.contains(ref) && !written.refs().contains(ref)) {
                lost.add(new LostComment(ref, text));
            }
        });
        StorageBody body = written.refs().isEmpty() ? newBody : written.body();
        return new Carried(body, lost, before.textByRef().size() - lost.size(), null);
    }

    /**
     * Anchors comments again that have no marker left: where the text that one marked stands exactly once in the body, it is marked.
     */
    public static StorageBody anchor(StorageBody body, List<MarkedText> comments) {
        StorageDocument document = body.document();
        MarkableText text = MarkableText.of(document, new TokenDictionary());
        Map<String, List<CommentPlacement.MarkedRange>> places = new LinkedHashMap<>();
        for (MarkedText comment : comments) {
            if (!text.textByRef().containsKey(comment.ref())) {
                List<CommentPlacement.MarkedRange> found = occurrences(text, comment.text());
                if (found.size() == 1) {
                    places.put(comment.ref(), found);
                }
            }
        }
        return places.isEmpty()
                ? body
                : MarkerWriter.write(document, text, places).body();
    }

    private static List<CommentPlacement.MarkedRange> occurrences(MarkableText text, String marked) {
        List<CommentPlacement.MarkedRange> found = new ArrayList<>();
        if (marked.isBlank()) {
            return found;
        }
        Pattern words = Pattern.compile(
                Arrays.stream(marked.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
        for (int block = 0; block < text.blocks().size(); block++) {
            Matcher matcher = words.matcher(text.blocks().get(block).text());
            while (matcher.find()) {
                found.add(new CommentPlacement.MarkedRange(block, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static Map<String, List<CommentPlacement.MarkedRange>> places(
            MarkableText before, MarkableText after, TokenDictionary dictionary) {
        Set<String> present = after.textByRef().keySet();
        CommentPlacement placement = new CommentPlacement(before.blocks(), after.blocks(), dictionary);
        Map<String, List<CommentPlacement.MarkedRange>> places = new LinkedHashMap<>();
        for (int i = 0; i < before.blocks().size(); i++) {
            for (TextBlock.Mark mark : before.blocks().get(i).marks()) {
                List<CommentPlacement.MarkedRange> found =
                        present.contains(mark.ref()) ? List.of() : placement.places(i, mark);
                places.computeIfAbsent(mark.ref(), ref -> new ArrayList<>()).addAll(found);
            }
        }
        return places;
    }

    private static Carried unreadable(MalformedBody malformed, StorageBody newBody) {
        String storedBody = malformed.text();
        Set<String> refs = new TreeSet<>();
        String attribute = Vocabulary.MARKER_REF + "=\"";
        for (int at = storedBody.indexOf(attribute); at >= 0; at = storedBody.indexOf(attribute, at + 1)) {
            int start = at + attribute.length();
            int end = storedBody.indexOf('"', start);
            if (end > start) {
                refs.add(storedBody.substring(start, end));
            }
        }
        List<LostComment> lost =
                refs.stream().map(ref -> new LostComment(ref, "")).toList();
        return new Carried(newBody, lost, 0, malformed.mistake());
    }
}
