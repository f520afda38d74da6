package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@link InlineMarkup}. Stricter than emphasis, because authors who never heard of these marks write the characters in
 * formulas and code: doubled marks must stand at a word's edge.
 */
final class InlineMarkupProcessor implements DelimiterProcessor {
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private final char character;
    private final int minimum;
    private final int maximum;

    private InlineMarkupProcessor(char character, int minimum, int maximum) {
        this.character = character;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    static InlineMarkupProcessor tilde() {
        return new InlineMarkupProcessor('~', 1, 2);
    }

    static InlineMarkupProcessor plus() {
        return new InlineMarkupProcessor('+', 2, 2);
    }

    static InlineMarkupProcessor equalsSign() {
        return new InlineMarkupProcessor('=', 2, 2);
    }

    @Override
    public char getOpeningCharacter() {
        return character;
    }

    @Override
    public char getClosingCharacter() {
        return character;
    }

    @Override
    public int getMinLength() {
        return minimum;
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return leftFlanking && (minimum == 1 || beforeIsWhitespace || beforeIsPunctuation || isWithoutSpaces(before));
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        return rightFlanking && (minimum == 1 || afterIsWhitespace || afterIsPunctuation || isWithoutSpaces(after));
    }

    /** Whether the character is of a script that has no spaces between words. */
    private static boolean isWithoutSpaces(String character) {
        return !character.isEmpty() && WITHOUT_SPACES.contains(Character.UnicodeScript.of(character.codePointAt(0)));
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return false;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int length = opener.length();
        return length == closer.length() && length <= maximum ? length : 0;
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        InlineMarkup node = new InlineMarkup(opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used));
        opener.moveNodesBetweenDelimitersTo(node, closer);
    }

    @Override
    public @Nullable Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun delimiter) {
        return null;
    }
}
