package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.docsync.storage.canonical.Canonical;
import io.github.docsync.storage.carry.CarriedText;
import io.github.docsync.storage.carry.InlineComments.Carried;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that somebody could make up to keep a run busy or bring it down. */
class HostileStorageTest {
    /** More than the stack of a thread has frames for, and so many that work for each pair of them takes longer than it may. */
    private static final int DEEP = 40_000;

    /** Five megabytes that nobody made up. */
    private static final String HARMLESS = "<p>a <strong>b</strong> &amp; c</p>\n".repeat(140_000);

    /** What the limits are multiplied by: they are for a machine that normalises {@link #HARMLESS} in 0.8 seconds. */
    private static final double SLOWNESS = slowness();

    private static double slowness() {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(Canonical.of(HARMLESS)).isNotEmpty();
        return Math.max(1, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 0.8e9);
    }

    /** Runs the work in no more than five seconds of its thread's time, however busy the machine is. */
    private static void quickly(Executable work) {
        within(Duration.ofSeconds(5), work);
    }

    private static void within(Duration limit, Executable work) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.execute();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            assertThat(Duration.ofNanos((long) (used / SLOWNESS))).isLessThan(limit);
        });
    }

    private static String repeated(int times, IntFunction<String> piece) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }

    private static String marker(int ref, String text) {
        return "<ac:inline-comment-marker ac:ref=\"r" + ref + "\">" + text + "</ac:inline-comment-marker>";
    }

    private static String nested(String open, String middle, String close) {
        return open.repeat(DEEP) + middle + close.repeat(DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<strong>|</strong>",
                "<span>|</span>",
                "<span class=\"placeholder-inline-tasks\">x|</span>",
                "<ul><li>x|</li></ul>",
                "<p>|</p>",
                "<tbody>x|</tbody>",
                "<a href=\"u\">|</a>",
                "<pre>x|</pre>",
                "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body>|</ac:rich-text-body></ac:structured-macro>",
                "<ac:structured-macro ac:name=\"status\">|</ac:structured-macro>",
                "<ac:task-list><ac:task><ac:task-status>complete</ac:task-status><ac:task-body>x|</ac:task-body></ac:task></ac:task-list>",
                "<ac:link><ac:link-body>x|</ac:link-body></ac:link>",
                "<ac:link>|</ac:link>",
                "<ac:image>|</ac:image>",
                "<ac:inline-comment-marker ac:ref=\"r\">x|</ac:inline-comment-marker>",
                "<ac:adf-fallback>|</ac:adf-fallback>"
            })
    void nesting_costs_no_stack_and_no_time(String tags) {
        String body = nested(tags.substring(0, tags.indexOf('|')), "x", tags.substring(tags.indexOf('|') + 1));
        Duration limit = Duration.ofSeconds(2);
        String commented = "<p>" + marker(1, "x") + "</p>" + body;

        within(limit, () -> assertThat(StorageParser.parse(body).toStorage()).isEqualTo(body));
        within(limit, () -> assertThat(Canonical.of(body)).contains("x"));
        within(limit, () -> assertThat(VisibleText.words(body)).isNotNull());
        within(limit, () -> assertThat(CarriedText.tasks(body, body, Map.of())).isEqualTo(body));
        within(
                limit,
                () -> assertThat(CarriedText.comments(commented, "<p>x</p>" + body)
                                .body())
                        .contains(marker(1, "x")));
    }

    @Test
    void the_canonical_form_of_deep_nesting_is_stable() {
        String body = nested("<strong><em>", "x", "</em></strong>") + nested("<strong><em>", "y", "</em></strong>");

        quickly(() -> assertThat(Canonical.of(body)).isEqualTo(nested("<strong><em>", "xy", "</em></strong>")));
    }

    @Test
    void markers_nested_without_end_are_all_carried() {
        String stored = "<p>" + repeated(10_000, i -> "<ac:inline-comment-marker ac:ref=\"r" + i + "\">")
                + "x <em>y</em> z" + "</ac:inline-comment-marker>".repeat(10_000) + "</p>";

        quickly(() -> {
            Carried carried = CarriedText.comments(stored, "<p>x <em>y</em> z</p>");
            assertThat(carried.carried()).isEqualTo(10_000);
            assertThat(carried.body().length()).isLessThan(2 * stored.length());
        });
    }

    @Test
    void markers_nested_round_many_blocks_cost_little() {
        String blocks = repeated(20_000, i -> "<p>x" + i + "</p>");
        String stored = repeated(10_000, i -> "<ac:inline-comment-marker ac:ref=\"r" + i + "\">")
                + blocks
                + "</ac:inline-comment-marker>".repeat(10_000);

        quickly(() -> {
            Carried carried = CarriedText.comments(stored, blocks);
            assertThat(carried.carried()).isEqualTo(10_000);
            assertThat(carried.body().length()).isLessThan(20_000_000);
        });
    }

    @Test
    void overlapping_marks_do_not_multiply() {
        String text = repeated(20_000, i -> "w" + i + " ");
        StringBuilder stored = new StringBuilder("<p>");
        // Ten thousand comments, each on ten thousand words and one word further on than the one before.
        for (int i = 0; i < 20_000; i++) {
            stored.append(marker(i % 10_000, "w" + i + " "));
        }
        stored.append("</p>");

        quickly(() -> {
            Carried carried = CarriedText.comments(stored.toString(), "<p>" + text + "</p>");
            assertThat(carried.carried()).isEqualTo(10_000);
        });
    }

    @Test
    void ten_thousand_comments_in_one_paragraph_are_carried() {
        String stored = "<p>" + repeated(10_000, i -> "some words " + marker(i, "marked" + i) + " more ") + "</p>";
        String edited = "<p>First. "
                + repeated(10_000, i -> "other words marked" + i + (i % 3 == 0 ? " less " : " more ")) + "</p>";

        quickly(() -> assertThat(CarriedText.comments(stored, edited).carried()).isEqualTo(10_000));
    }

    @Test
    void ten_thousand_comments_in_ten_thousand_paragraphs_are_carried_when_those_are_turned_round() {
        String stored = repeated(10_000, i -> "<p>paragraph " + i + " has a " + marker(i, "mark no " + i) + "</p>");
        String edited =
                repeated(10_000, i -> "<p>paragraph " + (9_999 - i) + " had one mark no " + (9_999 - i) + "</p>");

        quickly(() -> assertThat(CarriedText.comments(stored, edited).carried()).isEqualTo(10_000));
    }

    @Test
    void ten_thousand_comments_on_one_word_are_told_apart_in_time() {
        String stored = repeated(10_000, i -> "<p>same " + marker(i, "word") + "</p>");

        quickly(() -> assertThat(CarriedText.comments(stored, "<p>same word here</p>".repeat(9_000))
                        .carried())
                .isPositive());
    }

    @Test
    void comments_are_carried_through_five_megabytes_of_edited_text() {
        Random random = new Random(1);
        String text =
                repeated(700_000, i -> "word" + random.nextInt(5_000) + " ").substring(0, 5_000_000);
        int middle = text.indexOf(' ', 2_500_000) + 1;
        int end = text.indexOf(' ', middle + 30);
        String stored = "<p>" + text.substring(0, middle) + marker(1, text.substring(middle, end)) + text.substring(end)
                + "</p>";
        String edited = "<p>" + text.replace("word77 ", "changed word ") + "</p>";

        quickly(() -> assertThat(CarriedText.comments(stored, edited).carried()).isEqualTo(1));
    }

    @Test
    void comments_are_carried_through_five_megabytes_of_paragraphs() {
        String stored = repeated(
                60_000,
                i -> "<p>Paragraph " + i + " holds a <em>few</em> words and "
                        + (i % 100 == 0 ? marker(i, "more text") : "more text") + " of no interest.</p>");
        String edited = repeated(
                60_000,
                i -> "<p>Paragraph " + i + " holds " + (i % 2 == 0 ? "some" : "a <em>few</em>")
                        + " words and more text of no interest.</p>");

        quickly(() -> assertThat(CarriedText.comments(stored, edited).carried()).isEqualTo(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b |b a ", "a |a a ", "a a b |b a a ", "a b c d |e f g h ", "a |b "})
    void texts_that_have_everything_or_nothing_in_common_are_compared_in_time(String patterns) {
        String before = patterns.substring(0, patterns.indexOf('|')).repeat(300_000);
        String after = patterns.substring(patterns.indexOf('|') + 1).repeat(300_000);

        quickly(() -> {
            Carried carried =
                    CarriedText.comments("<p>" + before + marker(1, "x y z") + before + "</p>", "<p>" + after + "</p>");
            assertThat(carried.carried() + carried.lost().size()).isEqualTo(1);
        });
    }

    @Test
    void many_tasks_macros_attributes_and_adjacent_sections_cost_linear_time() {
        String tasks = "<ac:task-list>"
                + "<ac:task><ac:task-status>complete</ac:task-status><ac:task-body>x</ac:task-body></ac:task>"
                        .repeat(40_000)
                + "</ac:task-list>";
        String macro = "<ac:structured-macro>"
                + repeated(100_000, i -> "<ac:parameter ac:name=\"p" + (i * 7919 % 100_000) + "\">v</ac:parameter>")
                + "</ac:structured-macro>";
        String attributes = "<p " + repeated(200_000, i -> " a" + i + "=\"v\"") + " />";
        String sections = "<ac:plain-text-body>" + "<![CDATA[x]]>".repeat(300_000) + "</ac:plain-text-body>";
        String pieces = "<pre>" + repeated(50_000, i -> marker(i, "x") + "y") + "</pre>";
        String style = "<p style=\"width: " + "1".repeat(2_000_000) + "\">x</p>";

        quickly(() -> assertThat(CarriedText.tasks(tasks, tasks.replace(">complete", ">incomplete"), Map.of()))
                .isEqualTo(tasks));
        for (String body : new String[] {macro, attributes, sections, pieces, style}) {
            quickly(() -> assertThat(Canonical.of(Canonical.of(body))).isEqualTo(Canonical.of(body)));
        }
    }

    @Test
    void five_megabytes_of_markup_are_normalised_in_time() {
        quickly(() -> assertThat(Canonical.of(HARMLESS)).hasSizeBetween(4_000_000, 5_500_000));
        quickly(() -> assertThat(VisibleText.words(HARMLESS)).hasSize(140_000 * 4));
    }
}
