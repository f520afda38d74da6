package io.github.docsync.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void words_run_on_through_formatting_and_end_with_lines_and_cells() {
        assertThat(VisibleText.words("<p>un<strong>believ</strong>able<br/>it is</p><p>so&nbsp;new</p>"
                        + "<table><tr><td>a</td><td>b</td></tr></table>"))
                .containsExactly("unbelievable", "it", "is", "so", "new", "a", "b");
    }

    @Test
    void code_and_titles_of_macros_are_seen_but_other_parameters_are_not() {
        assertThat(
                        VisibleText.words(
                                "<ac:structured-macro ac:name='code'><ac:parameter ac:name='language'>java</ac:parameter>"
                                        + "<ac:parameter ac:name='title'>A.java</ac:parameter>"
                                        + "<ac:plain-text-body><![CDATA[int x = 1;]]></ac:plain-text-body></ac:structured-macro>"
                                        + "<p>is<ac:structured-macro ac:name='status'><ac:parameter ac:name='title'>DONE</ac:parameter>"
                                        + "</ac:structured-macro>now</p>"
                                        + "<ac:structured-macro ac:name='anchor'><ac:parameter ac:name=''>id</ac:parameter></ac:structured-macro>"))
                .containsExactly("A.java", "int", "x", "=", "1;", "is", "DONE", "now");
    }

    @Test
    void links_show_their_text_or_what_they_lead_to() {
        assertThat(
                        VisibleText.words(
                                "<p><ac:link><ri:page ri:content-title='Home page'/></ac:link>, "
                                        + "<ac:link><ri:attachment ri:filename='a.pdf'/></ac:link> "
                                        + "<ac:link><ri:user ri:account-id='1'/></ac:link> "
                                        + "<ac:link>\n<ri:page ri:content-title='T'/><ac:link-body>one <em>two</em></ac:link-body></ac:link> "
                                        + "<ac:link><ri:page ri:content-title='T'/><ac:plain-text-link-body><![CDATA[three]]></ac:plain-text-link-body></ac:link></p>"))
                .containsExactly("Home", "page,", "a.pdf", "one", "two", "three");
    }

    @Test
    void emoji_and_dates_are_seen_and_task_numbers_are_not() {
        assertThat(
                        VisibleText.words(
                                "<p><ac:emoticon ac:emoji-fallback='\uD83D\uDE80' ac:emoji-shortname=':rocket:'/> "
                                        + "<ac:emoticon ac:emoji-shortname=':x:'/> <ac:emoticon ac:name='tick'/> <time datetime='2026-01-31'/> <time/></p>"
                                        + "<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-uuid>u</ac:task-uuid>"
                                        + "<ac:task-status>complete</ac:task-status><ac:task-body>do</ac:task-body></ac:task></ac:task-list>"))
                .containsExactly("\uD83D\uDE80", ":x:", "2026-01-31", "do");
    }

    @Test
    void comment_markers_and_pictures_add_no_words_and_fallbacks_repeat_none() {
        assertThat(
                        VisibleText.words(
                                "<p>a<ac:inline-comment-marker ac:ref='1'>b</ac:inline-comment-marker>c"
                                        + "<ac:image ac:alt='alt'><ri:url ri:value='u'/><ac:caption><p>cap</p></ac:caption></ac:image></p>"
                                        + "<ac:adf-extension><ac:adf-node type='panel'><ac:adf-attribute key='panel-type'>note</ac:adf-attribute>"
                                        + "<ac:adf-content><p>in</p></ac:adf-content></ac:adf-node><ac:adf-fallback><p>in</p></ac:adf-fallback></ac:adf-extension>"))
                .containsExactly("abc", "cap", "in");
    }

    @Test
    void a_broken_body_is_refused() {
        assertThatThrownBy(() -> VisibleText.words("<p>")).isInstanceOf(StorageSyntaxException.class);
    }
}
