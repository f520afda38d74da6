package io.github.docsync.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * The part after {@code /x/} of the short addresses that Confluence's Share button copies: the content's id itself, as the base 64 of its
 * bytes with the lowest first, {@code -} for {@code /} and {@code _} for {@code +} (the other way round than in RFC 4648), without what
 * stands for zeros at the end. {@code /x/3YE5C} is 137986525.
 *
 * @see <a href="https://community.atlassian.com/t5/Confluence-questions/What-is-the-algorithm-used-to-create-the-quot-Tiny-links-quot/qaq-p/186555">
 *     TinyUrl, as Atlassian's community knows it</a>
 */
public final class ShortLink {
    /** Eight bytes as base 64, without its padding. */
    private static final int LONGEST = 11;

    private ShortLink() {}

    /** @param id greater than 0 */
    public static String of(long id) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(id)
                .array();
        String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return text.replaceAll("A+$", "").replace('/', '-').replace('+', '_');
    }

    /** The id; empty where the text is not such a part. */
    public static OptionalLong id(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        String digits = text.replace('-', '/').replace('_', '+') + "A".repeat(LONGEST - text.length());
        try {
            long id = ByteBuffer.wrap(Base64.getDecoder().decode(digits))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong();
            return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }
}
