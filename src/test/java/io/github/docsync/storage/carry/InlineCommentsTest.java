package io.github.docsync.storage.carry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.storage.Woodstox;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.carry.InlineComments.Carried;
import io.github.docsync.storage.carry.InlineComments.LostComment;
import io.github.docsync.storage.carry.InlineComments.MarkedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineCommentsTest {

    /** Marks text as a comment's, the way the tests below write it: {@code ⟦1:text⟧}. */
    private static String marked(String shorthand) {
        return shorthand
                .replaceAll("⟦(\\d+):", "<ac:inline-comment-marker ac:ref=\"$1\">")
                .replace("⟧", "</ac:inline-comment-marker>");
    }

    private static void carries(String stored, String published, String expected) {
        Carried carried = CarriedText.comments(marked(stored), published);
        assertThat(carried.body()).isEqualTo(marked(expected));
        assertThat(carried.lost()).isEmpty();
        assertThat(carried.unreadable()).isNull();
        Woodstox.text(carried.body());
    }

    private static void loses(String stored, String published, LostComment... lost) {
        Carried carried = CarriedText.comments(marked(stored), published);
        assertThat(carried.lost()).containsExactly(lost);
        assertThat(carried.carried()).isZero();
        assertThat(carried.body()).isSameAs(published);
    }

    @Test
    void unchanged_text_keeps_its_comment() {
        carries("<p>The ⟦1:quick brown⟧ fox.</p>", "<p>The quick brown fox.</p>", "<p>The ⟦1:quick brown⟧ fox.</p>");
    }

    @Test
    void text_edited_round_the_mark_keeps_its_comment() {
        carries(
                "<p>Start the server with ⟦1:the default port⟧ and wait.</p>",
                "<p>Now start the new server with the default port, then wait a moment.</p>",
                "<p>Now start the new server with ⟦1:the default port⟧, then wait a moment.</p>");
    }

    @Test
    void a_word_inserted_or_replaced_inside_the_mark_keeps_the_comment_on_what_stands() {
        carries(
                "<p>We ⟦1:always use the blue button⟧ here.</p>",
                "<p>We always use the large green button here.</p>",
                "<p>We ⟦1:always use the large green button⟧ here.</p>");
        carries(
                "<p>We ⟦1:always use the blue button⟧ here.</p>",
                "<p>We never use the blue knob here.</p>",
                "<p>We never ⟦1:use the blue⟧ knob here.</p>");
    }

    @Test
    void less_than_half_of_the_marked_words_is_not_enough() {
        loses(
                "<p>Please ⟦1:restart every single node⟧ after that, as the manual says.</p>",
                "<p>Please replace each node after that, as the manual says.</p>",
                new LostComment("1", "restart every single node"));
    }

    @Test
    void just_half_of_the_marked_words_is_enough() {
        carries(
                "<p>First of all ⟦1:stop start⟧ the engine and wait.</p>",
                "<p>First of all pull start the engine and wait.</p>",
                "<p>First of all pull ⟦1:start⟧ the engine and wait.</p>");
        carries(
                "<p>First of all ⟦1:open, close, shut, lock⟧ the door and wait.</p>",
                "<p>First of all lift, push, shut, lock the door and wait.</p>",
                "<p>First of all lift, push, ⟦1:shut, lock⟧ the door and wait.</p>");
        loses(
                "<p>First of all ⟦1:open close lock⟧ the door and wait.</p>",
                "<p>First of all lift push lock the door and wait.</p>",
                new LostComment("1", "open close lock"));
    }

    @Test
    void words_that_stand_far_apart_are_not_what_was_marked() {
        loses(
                "<p>It is ⟦1:red green blue white⟧ in here.</p>",
                "<p>It is red one two three four five six seven eight or blue one two three four five six in here.</p>",
                new LostComment("1", "red green blue white"));
    }

    @Test
    void of_two_lookalikes_the_one_that_kept_more_of_the_text_stays_marked() {
        carries(
                "<h1>A</h1><p>The blue car is parked in ⟦1:the old garage⟧ at night.</p><h1>B</h1>",
                "<h1>B</h1><p>The red bus is parked in the old garage at noon.</p><p>The blue car is always parked in the old garage at night.</p>",
                "<h1>B</h1><p>The red bus is parked in the old garage at noon.</p><p>The blue car is always parked in ⟦1:the old garage⟧ at night.</p>");
    }

    @Test
    void a_word_that_moved_within_its_paragraph_stays_marked() {
        carries(
                "<p>one ⟦1:two⟧ three four five six</p>",
                "<p>one three four five six two</p>",
                "<p>one three four five six ⟦1:two⟧</p>");
    }

    @Test
    void two_words_elsewhere_are_what_was_marked_only_beside_a_known_neighbour() {
        String tail = "<p>this and that, that and this</p>";
        carries(
                "<p>Ask about ⟦1:this and⟧ that before you leave us.</p>" + tail,
                "<ul><li>Wholly new line with this and that</li></ul>" + tail,
                "<ul><li>Wholly new line with ⟦1:this and⟧ that</li></ul>" + tail);
        loses(
                "<p>Ask about ⟦1:this and⟧ that before you leave us.</p>" + tail,
                "<ul><li>Wholly new lines: this and those</li></ul>" + tail,
                new LostComment("1", "this and"));
    }

    @Test
    void a_paragraph_that_moved_takes_its_comment_along() {
        carries(
                "<h2>A</h2><p>First ⟦1:paragraph⟧ here.</p><h2>B</h2><p>Second one.</p>",
                "<h2>A</h2><h2>B</h2><p>Second one.</p><p>Another.</p><p>First paragraph here.</p>",
                "<h2>A</h2><h2>B</h2><p>Second one.</p><p>Another.</p><p>First ⟦1:paragraph⟧ here.</p>");
    }

    @Test
    void a_paragraph_that_moved_and_was_edited_takes_its_comment_along() {
        carries(
                "<p>Intro.</p><p>The gateway caches ⟦1:every response⟧ for ten minutes by default.</p><p>B one.</p><p>C two.</p><p>D three.</p>",
                "<p>Intro.</p><p>B one.</p><p>C two.</p><p>D three.</p><p>Unlike before, the gateway caches every response for five minutes.</p>",
                "<p>Intro.</p><p>B one.</p><p>C two.</p><p>D three.</p><p>Unlike before, the gateway caches ⟦1:every response⟧ for five minutes.</p>");
    }

    @Test
    void text_that_moved_into_another_paragraph_takes_its_comment_along() {
        carries(
                "<p>One sentence. The ⟦1:certificate chain must be complete⟧ always.</p><p>Other text stands here for long.</p>",
                "<p>Other text stands here for long. Also, the certificate chain must be complete, they say.</p>",
                "<p>Other text stands here for long. Also, the ⟦1:certificate chain must be complete⟧, they say.</p>");
    }

    @Test
    void a_paragraph_that_was_split_or_merged_keeps_both_comments() {
        carries(
                "<p>Alpha beta ⟦1:gamma delta⟧ epsilon. Zeta eta ⟦2:theta iota⟧ kappa.</p>",
                "<p>Alpha beta gamma delta epsilon.</p><p>Zeta eta theta iota kappa.</p>",
                "<p>Alpha beta ⟦1:gamma delta⟧ epsilon.</p><p>Zeta eta ⟦2:theta iota⟧ kappa.</p>");
        carries(
                "<p>Alpha beta ⟦1:gamma delta⟧ epsilon.</p><p>Zeta eta ⟦2:theta iota⟧ kappa.</p>",
                "<p>Alpha beta gamma delta epsilon. Zeta eta theta iota kappa.</p>",
                "<p>Alpha beta ⟦1:gamma delta⟧ epsilon. Zeta eta ⟦2:theta iota⟧ kappa.</p>");
    }

    @Test
    void of_repeated_paragraphs_the_same_one_stays_marked() {
        carries(
                "<p>Same text.</p><p>Same text.</p><p>⟦1:Same text⟧.</p><p>Same text.</p>",
                "<p>New.</p><p>Same text.</p><p>Same text.</p><p>Same text.</p><p>Same text.</p>",
                "<p>New.</p><p>Same text.</p><p>Same text.</p><p>⟦1:Same text⟧.</p><p>Same text.</p>");
    }

    @Test
    void of_repeated_items_the_one_under_the_same_heading_stays_marked() {
        carries(
                "<h2>Linux</h2><p>Run it.</p><h2>Windows</h2><p>⟦1:Run it⟧.</p><h2>Mac</h2><p>Run it.</p>",
                "<h2>BSD</h2><p>Run it.</p><h2>Windows</h2><p>Run it.</p><h2>Linux</h2><p>Run it.</p>",
                "<h2>BSD</h2><p>Run it.</p><h2>Windows</h2><p>⟦1:Run it⟧.</p><h2>Linux</h2><p>Run it.</p>");
    }

    @Test
    void of_repeated_words_the_one_with_the_same_neighbours_stays_marked() {
        carries(
                "<p>the node talks to the ⟦1:node⟧ beside the node on the left</p>",
                "<p>first of all the node talks to the node beside the node on the right</p>",
                "<p>first of all the node talks to the ⟦1:node⟧ beside the node on the right</p>");
    }

    @Test
    void a_mark_across_formatting_is_written_once_for_each_piece() {
        carries(
                "<p>Use ⟦1:the <strong>bold</strong> move⟧ now.</p>",
                "<p>Use the <strong>bold</strong> move now.</p>",
                "<p>Use ⟦1:the ⟧<strong>⟦1:bold⟧</strong>⟦1: move⟧ now.</p>");
    }

    @Test
    void pieces_of_one_mark_are_one_comment() {
        carries(
                "<p>Use ⟦1:the ⟧<strong>⟦1:bold⟧</strong>⟦1: move⟧ now.</p>",
                "<p>Use the bold <em>move</em> now.</p>",
                "<p>Use ⟦1:the bold ⟧<em>⟦1:move⟧</em> now.</p>");
        assertThat(CarriedText.markers(marked("<p>Use ⟦1:the ⟧<strong>⟦1:bold⟧</strong> ⟦1:move⟧ now.</p>")))
                .containsExactly(new MarkedText("1", "the bold move"));
    }

    @Test
    void several_comments_in_one_paragraph_all_stay() {
        carries(
                "<p>⟦1:One⟧ two ⟦2:three⟧ four ⟦3:five⟧.</p>",
                "<p>Well, One two three or four five.</p>",
                "<p>Well, ⟦1:One⟧ two ⟦2:three⟧ or four ⟦3:five⟧.</p>");
    }

    @Test
    void nested_and_overlapping_comments_stay_nested_and_overlapping() {
        carries("<p>⟦1:a ⟦2:b c⟧ d⟧ e</p>", "<p>a b c d e f</p>", "<p>⟦1:a ⟦2:b c⟧ d⟧ e f</p>");
        carries("<p>⟦1:a ⟦2:b⟧⟧⟦2: c⟧ d e</p>", "<p>a b c d e f</p>", "<p>⟦1:a ⟦2:b⟧⟧⟦2: c⟧ d e f</p>");
    }

    @Test
    void two_comments_on_the_same_words_both_stay() {
        carries("<p>⟦1:⟦2:same words⟧⟧ x</p>", "<p>same words y</p>", "<p>⟦1:⟦2:same words⟧⟧ y</p>");
    }

    @Test
    void comments_in_cells_items_headings_panels_tasks_captions_and_quotes_stay() {
        carries(
                "<h1>A ⟦1:heading⟧</h1><table><tbody><tr><th><p>⟦2:head⟧</p></th><td><p>a ⟦3:cell⟧</p></td></tr></tbody></table>"
                        + "<ul><li><p>an ⟦4:item⟧</p></li></ul>"
                        + "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>a ⟦5:panel⟧</p></ac:rich-text-body></ac:structured-macro>"
                        + "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-body>a ⟦6:task⟧</ac:task-body></ac:task></ac:task-list>"
                        + "<ac:image><ri:url ri:value=\"u\" /><ac:caption><p>a ⟦7:caption⟧</p></ac:caption></ac:image>"
                        + "<blockquote><p>a ⟦8:quote⟧</p></blockquote>",
                "<h1>A heading</h1><table><tbody><tr><th>head</th><td>a cell</td></tr></tbody></table><ul><li>an item</li></ul>"
                        + "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>a panel</p></ac:rich-text-body></ac:structured-macro>"
                        + "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-body>a task</ac:task-body></ac:task></ac:task-list>"
                        + "<ac:image><ri:url ri:value=\"u\" /><ac:caption><p>a caption</p></ac:caption></ac:image>"
                        + "<blockquote><p>a quote</p></blockquote>",
                "<h1>A ⟦1:heading⟧</h1><table><tbody><tr><th>⟦2:head⟧</th><td>a ⟦3:cell⟧</td></tr></tbody></table><ul><li>an ⟦4:item⟧</li></ul>"
                        + "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>a ⟦5:panel⟧</p></ac:rich-text-body></ac:structured-macro>"
                        + "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-body>a ⟦6:task⟧</ac:task-body></ac:task></ac:task-list>"
                        + "<ac:image><ri:url ri:value=\"u\" /><ac:caption><p>a ⟦7:caption⟧</p></ac:caption></ac:image>"
                        + "<blockquote><p>a ⟦8:quote⟧</p></blockquote>");
    }

    @Test
    void comments_inside_links_and_round_links_stay_inside_the_link_body() {
        String link = "<ac:link>\n<ri:page ri:content-title=\"T\" />\n<ac:link-body>%s</ac:link-body></ac:link>";
        carries(
                "<p>See ⟦1:the " + link.formatted("page") + "⟧ or " + link.formatted("this ⟦2:one⟧") + ".</p>",
                "<p>See the " + link.formatted("page") + " or " + link.formatted("this one") + "!</p>",
                "<p>See ⟦1:the ⟧" + link.formatted("⟦1:page⟧") + " or " + link.formatted("this ⟦2:one⟧") + "!</p>");
    }

    @Test
    void a_comment_on_an_emoji_a_link_without_text_or_a_status_stays_on_it() {
        String emoji = "<ac:emoticon ac:name=\"tick\" />";
        String link =
                "<ac:link><ri:page ri:content-title=\"T\" /><ac:plain-text-link-body><![CDATA[x]]></ac:plain-text-link-body></ac:link>";
        String status =
                "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"title\">OK</ac:parameter></ac:structured-macro>";
        carries(
                "<p>Yes ⟦1:" + emoji + "⟧ and ⟦2:see " + link + "⟧ is ⟦3:" + status + "⟧ now</p>",
                "<p>Yes " + emoji + " and see " + link + " is still " + status + " today</p>",
                "<p>Yes ⟦1:" + emoji + "⟧ and ⟦2:see " + link + "⟧ is still ⟦3:" + status + "⟧ today</p>");
    }

    @Test
    void a_comment_on_a_picture_stays_on_it_but_a_comment_on_text_never_wraps_one() {
        String image = "<ac:image><ri:attachment ri:filename=\"a.png\" /></ac:image>";
        carries(
                "<p>Look: ⟦1:" + image + "⟧</p><p>⟦2:before " + image + " after⟧</p>",
                "<p>Look: " + image + "</p><p>before " + image + " after that</p>",
                "<p>Look: ⟦1:" + image + "⟧</p><p>⟦2:before ⟧" + image + "⟦2: after⟧ that</p>");
    }

    @Test
    void a_comment_on_a_picture_that_is_gone_is_lost() {
        String image = "<ac:image><ri:attachment ri:filename=\"%s.png\" /></ac:image>";
        loses(
                "<p>Look: ⟦1:" + image.formatted("a") + "⟧</p>",
                "<p>Look: " + image.formatted("b") + "</p>",
                new LostComment("1", ""));
        loses(
                "<p>Look: ⟦1:" + image.formatted("a") + "⟧</p>",
                "<p>Look: "
                        + image.formatted("a").replace("</ac:image>", "<ac:caption><p>c</p></ac:caption></ac:image>")
                        + "</p>",
                new LostComment("1", ""));
    }

    @Test
    void code_never_gets_a_marker() {
        String code =
                "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"title\">unique words</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[unique words here]]></ac:plain-text-body></ac:structured-macro>";
        loses("<p>Some ⟦1:unique words⟧ here.</p>", code, new LostComment("1", "unique words"));
        loses(
                "<p>⟦1:unique words⟧</p>",
                "<p><ac:link><ri:page ri:content-title=\"T\" /><ac:plain-text-link-body><![CDATA[unique words]]></ac:plain-text-link-body></ac:link></p>",
                new LostComment("1", "unique words"));
    }

    @Test
    void a_fallback_that_repeats_the_text_gets_no_marker() {
        String panel =
                "<ac:adf-extension><ac:adf-node type=\"panel\"><ac:adf-content><p>%s</p></ac:adf-content></ac:adf-node>"
                        + "<ac:adf-fallback><p>note this</p></ac:adf-fallback></ac:adf-extension>";
        carries(panel.formatted("note ⟦1:this⟧"), panel.formatted("note this"), panel.formatted("note ⟦1:this⟧"));
    }

    @Test
    void a_mark_over_several_paragraphs_is_written_anew_in_each() {
        carries(
                "<p>one ⟦1:two⟧</p><p>⟦1:three⟧ four</p>",
                "<p>one two</p><p>three four</p>",
                "<p>one ⟦1:two⟧</p><p>⟦1:three⟧ four</p>");
        carries(
                marked("⟦1:<p>one two</p><p>three four</p>⟧"),
                "<p>one two</p>\n<p>three four</p>",
                "<p>⟦1:one two⟧</p>\n<p>⟦1:three four⟧</p>");
    }

    @Test
    void a_comment_on_several_paragraphs_stays_while_one_of_them_does() {
        carries(
                "<p>one ⟦1:two⟧</p><p>⟦1:three⟧ four</p>",
                "<p>one two</p><p>something else entirely</p>",
                "<p>one ⟦1:two⟧</p><p>something else entirely</p>");
    }

    @Test
    void a_mark_that_ends_inside_a_word_or_in_a_blank_ends_there_again() {
        carries("<p>un⟦1:believ⟧able</p>", "<p>quite unbelievable</p>", "<p>quite un⟦1:believ⟧able</p>");
        carries("<p>a⟦1: b c ⟧d</p>", "<p>a b c d e</p>", "<p>a⟦1: b c ⟧d e</p>");
        carries("<p>⟦1: b c ⟧</p>", "<p>b c</p>", "<p>⟦1:b c⟧</p>");
    }

    @Test
    void line_breaks_and_kinds_of_blanks_do_not_matter() {
        carries(
                "<p>one ⟦1:two three⟧ four</p>",
                "<p>one\ntwo\u00A0 three\nfour</p>",
                "<p>one\n⟦1:two\u00A0 three⟧\nfour</p>");
        carries(
                "<p>one ⟦1:two<br />three⟧ four</p>",
                "<p>one two<br />three four</p>",
                "<p>one ⟦1:two⟧<br />⟦1:three⟧ four</p>");
    }

    @Test
    void marks_in_chinese_are_as_fine_as_words() {
        carries("<p>请先⟦1:重启服务⟧再试。</p>", "<p>请您先重启服务，然后再试。</p>", "<p>请您先⟦1:重启服务⟧，然后再试。</p>");
    }

    @Test
    void marked_punctuation_alone_stays_where_its_neighbours_do() {
        carries("<p>Really⟦1:?!⟧ Yes.</p>", "<p>Oh! Really?! Yes, no.</p>", "<p>Oh! Really⟦1:?!⟧ Yes, no.</p>");
    }

    @Test
    void brackets_and_stops_that_were_marked_with_words_stay_marked() {
        carries(
                "<p>Use it ⟦1:(and only it).⟧ Then go.</p>",
                "<p>Please use it (and only it). Then leave.</p>",
                "<p>Please use it ⟦1:(and only it).⟧ Then leave.</p>");
    }

    @Test
    void words_pushed_apart_are_marked_in_two_pieces() {
        carries(
                "<p>Take ⟦1:left right⟧ please my friend.</p>",
                "<p>Take left a b c d e f g right please my friend.</p>",
                "<p>Take ⟦1:left⟧ a b c d e f g ⟦1:right⟧ please my friend.</p>");
    }

    @Test
    void a_deleted_paragraph_loses_its_comment_and_says_what_it_marked() {
        loses(
                "<p>Stays as it is.</p><p>This ⟦1:obsolete  <em>advice</em>⟧ goes.</p>",
                "<p>Stays as it is.</p>",
                new LostComment("1", "obsolete advice"));
    }

    @Test
    void a_common_word_elsewhere_is_not_what_was_marked() {
        loses(
                "<p>Restart the ⟦1:server⟧ in the evening.</p><p>Tail of the server.</p>",
                "<p>Each server needs keys of its own, said nobody.</p><p>Tail of the server.</p>",
                new LostComment("1", "server"));
    }

    @Test
    void a_rare_word_elsewhere_is_what_was_marked() {
        carries(
                "<p>Mind the ⟦1:flibbertigibbet⟧ at night.</p><p>Tail.</p>",
                "<p>Tail.</p><ul><li>flibbertigibbet: beware</li></ul>",
                "<p>Tail.</p><ul><li>⟦1:flibbertigibbet⟧: beware</li></ul>");
    }

    @Test
    void lost_and_carried_comments_are_counted() {
        Carried carried = CarriedText.comments(
                marked("<p>⟦1:keep this⟧ and ⟦2:keep that too⟧.</p><p>⟦3:Vanishing completely⟧.</p>"),
                "<p>keep this and keep that too.</p>");

        assertThat(carried.carried()).isEqualTo(2);
        assertThat(carried.lost()).containsExactly(new LostComment("3", "Vanishing completely"));
    }

    @Test
    void a_marker_without_text_is_lost_and_one_without_reference_is_nothing() {
        loses("<p>a ⟦1:⟧ b</p>", "<p>a b</p>", new LostComment("1", ""));
        Carried carried =
                CarriedText.comments("<p><ac:inline-comment-marker>a</ac:inline-comment-marker></p>", "<p>a</p>");
        assertThat(carried.body()).isEqualTo("<p>a</p>");
        assertThat(carried.lost()).isEmpty();
    }

    @Test
    void a_comment_that_the_new_body_already_marks_stays_there() {
        Carried carried = CarriedText.comments(marked("<p>⟦1:a⟧ b ⟦2:c⟧</p>"), marked("<p>a ⟦1:b⟧ c</p>"));

        assertThat(carried.body()).isEqualTo(marked("<p>a ⟦1:b⟧ ⟦2:c⟧</p>"));
        assertThat(carried.carried()).isEqualTo(2);
    }

    @Test
    void a_body_without_comments_is_passed_on_as_it_is() {
        Carried carried = CarriedText.comments("<p>a", "<p>b</p>");

        assertThat(carried).isEqualTo(new Carried(StorageBody.parse("<p>b</p>"), List.of(), 0, null));
    }

    @Test
    void a_stored_body_that_cannot_be_read_loses_every_comment_by_name() {
        String stored = marked("<p>⟦2:a⟧ & ⟦1:b⟧ <ac:inline-comment-marker ac:ref=\"></p>");

        Carried carried = CarriedText.comments(stored, "<p>a b</p>");

        assertThat(carried.body()).isEqualTo("<p>a b</p>");
        assertThat(carried.lost()).containsExactly(new LostComment("1", ""), new LostComment("2", ""));
        assertThat(carried.unreadable()).hasMessageContaining("&amp;");
    }

    @Test
    void comments_are_listed_in_document_order() {
        assertThat(CarriedText.markers(marked("<p>a ⟦2:b\n c⟧ ⟦1:d⟧ ⟦3:⟧</p><table>\n<tr><td>⟦2:e⟧</td></tr></table>")))
                .containsExactly(new MarkedText("2", "b c e"), new MarkedText("1", "d"), new MarkedText("3", ""));
    }
}
