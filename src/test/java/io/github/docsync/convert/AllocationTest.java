package io.github.docsync.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a conversion allocates does not depend on how busy the machine is, and so shows what became slower. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Measured: 390 without the optimising compiler, which saves some; dense text of many constructs, so above that of prose. */
    private static final double LIMIT = 450;

    private static final String SECTION = """
        ## A section with `code`

        A paragraph of **plain** words that goes on for a while, with a [link](https://example.com/) and *more*
        of it on the next line.

        * one item
        * another one with `code`

        | Name | Meaning |
        |---|---|
        | a | the first letter |

        ```yaml
        key: value
        ```

        """;

    @Test
    void a_conversion_allocates_a_bounded_multiple_of_its_text_whatever_its_size() {
        MarkdownConverter converter = MarkdownConverter.builder().build();
        String small = SECTION.repeat(13);
        String large = SECTION.repeat(400);
        converter.convert(small);

        assertThat(bytesPerCharacter(converter, small)).isLessThan(LIMIT);
        assertThat(bytesPerCharacter(converter, large)).isLessThan(LIMIT);
    }

    private static double bytesPerCharacter(MarkdownConverter converter, String text) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int made = converter.convert(text).body().length();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(made).isPositive();
        return (double) allocated / text.length();
    }
}
