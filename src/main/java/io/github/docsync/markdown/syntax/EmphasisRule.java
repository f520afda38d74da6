package io.github.docsync.markdown.syntax;

import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * CommonMark's rule that delimiter runs inside words match unless their lengths add up to a multiple of three, with the
 * amendment that flexmark lacks: two multiples of three do match, as in {@code foo***bar***baz}.
 */
final class EmphasisRule {
    private EmphasisRule() {}

    static DelimiterProcessor asterisk() {
        return new AsteriskDelimiterProcessor(false) {
            @Override
            public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
                return isAmended(opener, closer) ? 2 : super.getDelimiterUse(opener, closer);
            }
        };
    }

    static DelimiterProcessor underscore() {
        return new UnderscoreDelimiterProcessor(false) {
            @Override
            public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
                return isAmended(opener, closer) ? 2 : super.getDelimiterUse(opener, closer);
            }
        };
    }

    private static boolean isAmended(DelimiterRun opener, DelimiterRun closer) {
        return opener.length() % 3 == 0 && closer.length() % 3 == 0;
    }
}
