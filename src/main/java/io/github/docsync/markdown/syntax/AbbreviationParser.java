package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses {@link AbbreviationDefinition}s, each on a line of its own. */
final class AbbreviationParser extends OneLineParser {
    private static final Pattern DEFINITION =
            Pattern.compile("\\*\\[(?<abbreviation>[^\\[\\]]{1,200})\\]: *(?<expansion>\\S.*)");

    private AbbreviationParser(AbbreviationDefinition block) {
        super(block);
    }

    static @Nullable BlockStart start(ParserState state, BasedSequence line) {
        if (line.length() < 5 || line.charAt(1) != '[') {
            return BlockStart.none();
        }
        Matcher matcher = DEFINITION.matcher(line.trimEnd());
        if (!matcher.matches()) {
            return BlockStart.none();
        }
        AbbreviationDefinition block = new AbbreviationDefinition(
                line,
                matcher.group("abbreviation").strip(),
                matcher.group("expansion").strip());
        return BlockStart.of(new AbbreviationParser(block))
                .atIndex(state.getLine().length());
    }
}
