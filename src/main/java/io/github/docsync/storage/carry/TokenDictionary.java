package io.github.docsync.storage.carry;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers the words of the bodies that are compared, so that comparing two words is comparing two numbers. */
final class TokenDictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet words = new BitSet();
    private final BitSet longWords = new BitSet();

    /** The number of a token; equal tokens have equal numbers, from 0 upwards without gaps. */
    int number(String token, boolean word) {
        Integer known = numbers.get(token);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(token, number);
        words.set(number, word);
        longWords.set(number, word && token.length() >= 4);
        return number;
    }

    int size() {
        return numbers.size();
    }

    /** Whether the token is a word or a picture, rather than punctuation. */
    boolean isWord(int number) {
        return words.get(number);
    }

    /** Whether the token is a word long enough to be more than glue such as "the". */
    boolean isLongWord(int number) {
        return longWords.get(number);
    }
}
