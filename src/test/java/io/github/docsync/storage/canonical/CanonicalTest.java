package io.github.docsync.storage.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.docsync.model.Hash;
import io.github.docsync.storage.Woodstox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    /** What was sent, and what Confluence may store for it. */
    @ParameterizedTest(name = "{0} is stored as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<hr/>|<hr />",
                "<p>it’s ü</p>|<p>it&rsquo;s &uuml;</p>",
                "<p>a&#160;b</p>|<p>a&nbsp;b</p>",
                "<p>&quot;&gt;</p>|<p>\"></p>",
                "<p title='x' class=\"y\">a</p>|<p class=\"y\" title=\"x\">a</p>",
                "<ac:structured-macro ac:name='toc'/>|<ac:structured-macro ac:name='toc' ac:schema-version='1' ac:macro-id='9-8' ac:local-id='7'/>",
                "<p>a</p>|<p local-id='1-2'>a</p>",
                "<p>a</p>|<p ac:local-id='1-2'>a</p>",
                "<ac:link><ri:page ri:content-title='T'/></ac:link>|<ac:link><ri:page ri:content-title='T' ri:version-at-save='3'/></ac:link>",
                "<ol><li>a</li></ol>|<ol start='1'><li><p>a</p></li></ol>",
                "<ul><li>a<ul><li>b</li></ul></li></ul>|<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
                "<ul><li>a <strong>b</strong> c</li></ul>|<ul><li><p>a <strong>b</strong> c</p></li></ul>",
                "<table><tr><th>a</th><td></td></tr></table>|<table><tbody><tr><th><p>a</p></th><td><p /></td></tr></tbody></table>",
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>|<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>",
                "<table><tr><td><ac:structured-macro ac:name='status'><ac:parameter ac:name='title'>X</ac:parameter></ac:structured-macro></td></tr></table>"
                        + "|<table><tbody><tr><td><p><ac:structured-macro ac:name='status'><ac:parameter ac:name='title'>X</ac:parameter></ac:structured-macro></p></td></tr></tbody></table>",
                "<ac:image><ri:url ri:value='u'/><ac:caption>c</ac:caption></ac:image>|<ac:image><ri:url ri:value='u'/><ac:caption><p>c</p></ac:caption></ac:image>",
                "<ac:task-list><ac:task><ac:task-body>a</ac:task-body></ac:task></ac:task-list>|<ac:task-list ac:task-list-id='7'><ac:task><ac:task-id>1</ac:task-id><ac:task-uuid>u</ac:task-uuid><ac:task-status>incomplete</ac:task-status><ac:task-body><span class='placeholder-inline-tasks'>a</span></ac:task-body></ac:task></ac:task-list>",
                "<p><ac:link><ri:user ri:account-id='a'/></ac:link></p>|<p><ac:link><ri:user ri:account-id='a' ri:local-id='x'/></ac:link></p>",
                "<table><tr><td>a</td></tr></table>|<table><tbody><tr><td colspan='1' rowspan='1'>a</td></tr></tbody></table>",
                "<ac:structured-macro ac:name='tip'><ac:rich-text-body>a <b>b</b></ac:rich-text-body></ac:structured-macro>|<ac:structured-macro ac:name='tip'><ac:rich-text-body><p>a <strong>b</strong></p></ac:rich-text-body></ac:structured-macro>",
                "<blockquote>a<ul><li>b</li></ul></blockquote>|<blockquote><p>a</p><ul><li><p>b</p></li></ul></blockquote>",
                "<p><b>a</b><i>b</i><ins>c</ins></p>|<p><strong>a</strong><em>b</em><u>c</u></p>",
                "<p><del>a</del></p>|<p><span style=\"text-decoration: line-through;\">a</span></p>",
                "<p><s>a</s></p>|<p><strike>a</strike></p>",
                "<p><span style='color:#FF0000'>a</span></p>|<p><span style=\"color: rgb(255,0,0);\">a</span></p>",
                "<p><span style='COLOR: #0f0 ; background-color: rgb( 1,2 , 3 )'>a</span></p>|<p><span style=\"background-color: rgb(1, 2, 3); color: rgb(0, 255, 0);\">a</span></p>",
                "<p style=''>a</p>|<p>a</p>",
                "<p><span>a</span></p>|<p>a</p>",
                "<ac:structured-macro ac:name='code'><ac:parameter ac:name='title'>T</ac:parameter><ac:parameter ac:name='language'>java</ac:parameter><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>"
                        + "|<ac:structured-macro ac:name='code'><ac:plain-text-body>x</ac:plain-text-body>¶<ac:parameter ac:name='language'>java</ac:parameter>¶<ac:parameter ac:name='title'>T</ac:parameter></ac:structured-macro>",
                "<ac:plain-text-body><![CDATA[a]]]]><![CDATA[>b]]></ac:plain-text-body>|<ac:plain-text-body>a]]&gt;<![CDATA[b]]></ac:plain-text-body>",
                "<ac:link><ri:page ri:content-title='T'/><ac:plain-text-link-body><![CDATA[x]]></ac:plain-text-link-body></ac:link>|<ac:link> <ri:page ri:content-title='T'/> <ac:link-body>x</ac:link-body></ac:link>",
                "<ac:adf-node type='panel'><ac:adf-attribute key='panel-type'>note</ac:adf-attribute></ac:adf-node>"
                        + "|<ac:adf-node type='panel'><ac:adf-attribute key='local-id'>1</ac:adf-attribute><ac:adf-attribute key='panel-type'>note</ac:adf-attribute><ac:adf-attribute key='localId'>1</ac:adf-attribute></ac:adf-node>",
                "<p><![CDATA[a & b]]></p>|<p>a &amp; b</p>",
                "<p>a</p>¶¶<p>b</p>|<p>a</p><p>b</p>",
                "<p>¶ a¶  b </p>|<p>a b</p>",
                "<p>a <strong>b </strong></p>|<p>a <strong>b</strong></p>",
                "<p>a<br/>¶b</p>|<p>a<br/>b</p>",
                "<ac:structured-macro ac:name='toc'/>¶<ac:structured-macro ac:name='children'/>¶<p>a</p>|<ac:structured-macro ac:name='toc'/><ac:structured-macro ac:name='children'/><p>a</p>",
                "<ac:layout><ac:layout-section><ac:layout-cell>¶<ac:image><ri:url ri:value='u'/></ac:image>¶</ac:layout-cell></ac:layout-section></ac:layout>"
                        + "|<ac:layout>¶<ac:layout-section>¶<ac:layout-cell><ac:image>¶<ri:url ri:value='u'/></ac:image></ac:layout-cell></ac:layout-section></ac:layout>",
                "<table><colgroup><col style='width: 200px'/></colgroup><tr><td>a</td></tr></table>"
                        + "|<table data-layout='default' data-table-width='760'><colgroup><col style=\"width: 200.0px;\" /></colgroup><tbody><tr><td><p>a</p></td></tr></tbody></table>",
                "<table><colgroup><col style='width: 400px'/><col style='width: 400px'/></colgroup><tr><td>a</td></tr></table>"
                        + "|<table data-layout='wide' data-table-width='800'><colgroup><col style=\"width: 400.0px;\" /><col style=\"width: 400.0px;\" /></colgroup><tbody><tr><td><p>a</p></td></tr></tbody></table>",
                "<table><colgroup><col style='width: 980px'/></colgroup><tr><td>a</td></tr></table>"
                        + "|<table data-layout='full-width'><colgroup><col style=\"width: 980.0px;\" /></colgroup><tbody><tr><td><p>a</p></td></tr></tbody></table>",
                "<table><tr><td>a</td></tr></table>|<table><colgroup><col/></colgroup><tr><td>a</td></tr></table>",
                "<p>a b c</p>|<p>a <ac:inline-comment-marker ac:ref='1'>b</ac:inline-comment-marker> c</p>",
                "<p><strong>a b</strong> c</p>|<p><strong>a </strong><ac:inline-comment-marker ac:ref='1'><strong>b</strong> c</ac:inline-comment-marker></p>",
                "<p>abc</p>|<p>a<ac:inline-comment-marker ac:ref='1'>b<ac:inline-comment-marker ac:ref='2'/></ac:inline-comment-marker>c</p>",
                "<p><a href='u'>a b</a></p>|<p><a href='u'>a </a><a href='u'>b</a></p>",
                "<pre>a¶  b</pre>|<pre>a¶<ac:inline-comment-marker ac:ref='1'>  b</ac:inline-comment-marker></pre>",
                "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>x</ac:task-body></ac:task></ac:task-list>"
                        + "|<ac:task-list>¶<ac:task>¶<ac:task-id>1</ac:task-id>¶<ac:task-uuid>9</ac:task-uuid>¶<ac:task-status>complete</ac:task-status>¶<ac:task-body><span class=\"placeholder-inline-tasks\">x</span></ac:task-body>¶</ac:task>¶</ac:task-list>",
                "<p>a</p>|<p>a<strong></strong></p>",
                "<p>a</p>|<p>a <strong> </strong></p>",
            })
    void what_confluence_rewrites_stays_the_same(String sentRow, String storedRow) {
        String sent = lines(sentRow);
        String stored = lines(storedRow);
        assertThat(Canonical.of(stored)).isEqualTo(Canonical.of(sent));
        assertThat(Canonical.hash(stored)).isEqualTo(Canonical.hash(sent));
        assertThat(Canonical.of(Canonical.of(stored))).isEqualTo(Canonical.of(sent));
        Woodstox.text(Canonical.of(stored));
    }

    /** Two bodies that a reader can tell apart. */
    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a</p>|<p>b</p>",
                "<p>a b</p>|<p>ab</p>",
                "<p>a</p>|<h1>a</h1>",
                "<p>a</p><p>b</p>|<p>a<br/>b</p>",
                "<p>a</p>|<p>A</p>",
                "<p>a&nbsp;b</p>|<p>a b</p>",
                "<p><strong>a</strong> <em>b</em></p>|<p><strong>a</strong><em>b</em></p>",
                "<p><strong>a</strong></p>|<p>a</p>",
                "<p><span style='color: red'>a</span></p>|<p><span style='color: blue'>a</span></p>",
                "<p><span style='color: #ff0000'>a</span></p>|<p><span style='color: #ff0001'>a</span></p>",
                "<p style='text-align: center'>a</p>|<p>a</p>",
                "<ol start='2'><li>a</li></ol>|<ol><li>a</li></ol>",
                "<ul><li>a</li></ul>|<ol><li>a</li></ol>",
                "<ul><li><p>a</p><p>b</p></li></ul>|<ul><li>a b</li></ul>",
                "<ul><li>a</li><li>b</li></ul>|<ul><li>b</li><li>a</li></ul>",
                "<a href='u'>a</a>|<a href='v'>a</a>",
                "<ac:link><ri:page ri:content-title='T'/></ac:link>|<ac:link><ri:page ri:content-title='U'/></ac:link>",
                "<ac:link ac:anchor='x'><ri:page ri:content-title='T'/></ac:link>|<ac:link><ri:page ri:content-title='T'/></ac:link>",
                "<ac:image><ri:attachment ri:filename='a.png'/></ac:image>|<ac:image><ri:attachment ri:filename='b.png'/></ac:image>",
                "<ac:image ac:alt='x'><ri:attachment ri:filename='a.png'/></ac:image>|<ac:image ac:alt='y'><ri:attachment ri:filename='a.png'/></ac:image>",
                "<ac:structured-macro ac:name='toc'><ac:parameter ac:name='maxLevel'>2</ac:parameter></ac:structured-macro>|<ac:structured-macro ac:name='toc'><ac:parameter ac:name='maxLevel'>3</ac:parameter></ac:structured-macro>",
                "<ac:structured-macro ac:name='info'><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>|<ac:structured-macro ac:name='tip'><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro>",
                "<ac:plain-text-body><![CDATA[a  b]]></ac:plain-text-body>|<ac:plain-text-body><![CDATA[a b]]></ac:plain-text-body>",
                "<ac:plain-text-body><![CDATA[a¶b]]></ac:plain-text-body>|<ac:plain-text-body><![CDATA[a b]]></ac:plain-text-body>",
                "<ac:plain-text-body><![CDATA[a¶]]></ac:plain-text-body>|<ac:plain-text-body><![CDATA[a]]></ac:plain-text-body>",
                "<ac:parameter ac:name='title'>a  b</ac:parameter>|<ac:parameter ac:name='title'>a b</ac:parameter>",
                "<pre>a  b</pre>|<pre>a b</pre>",
                "<pre> a</pre>|<pre>a</pre>",
                "<p>a <ac:emoticon ac:name='tick'/></p>|<p>a<ac:emoticon ac:name='tick'/></p>",
                "<p>a <ac:link><ri:page ri:content-title='T'/></ac:link></p>|<p>a<ac:link><ri:page ri:content-title='T'/></ac:link></p>",
                "<table data-layout='wide'><tr><td>a</td></tr></table>|<table><tr><td>a</td></tr></table>",
                "<table data-layout='wide'><colgroup><col style='width: 980px'/></colgroup><tr><td>a</td></tr></table>|<table><colgroup><col style='width: 980px'/></colgroup><tr><td>a</td></tr></table>",
                "<table><colgroup><col style='width: 90px'/></colgroup><tr><td>a</td></tr></table>|<table><colgroup><col style='width: 91px'/></colgroup><tr><td>a</td></tr></table>",
                "<table><tr><td>a</td></tr></table>|<table><tr><th>a</th></tr></table>",
                "<ac:task-list><ac:task><ac:task-body>a</ac:task-body></ac:task></ac:task-list>|<ac:task-list><ac:task><ac:task-body>b</ac:task-body></ac:task></ac:task-list>",
                "<p>a</p><hr/>|<p>a</p>",
                "<p><a name='x'></a><a name='x'></a></p>|<p><a name='x'></a></p>",
            })
    void what_a_person_changes_differs(String oneRow, String otherRow) {
        String one = lines(oneRow);
        String other = lines(otherRow);
        assertThat(Canonical.of(one)).isNotEqualTo(Canonical.of(other));
        assertThat(Canonical.hash(one)).isNotEqualTo(Canonical.hash(other));
    }

    @Test
    void macro_parameters_of_one_name_keep_their_order() {
        String one =
                "<ac:structured-macro><ac:parameter ac:name='x'>1</ac:parameter><ac:parameter ac:name='x'>2</ac:parameter></ac:structured-macro>";

        assertThat(Canonical.of(one)).contains(">1</ac:parameter>").matches(".*1.*2.*");
        assertThat(Canonical.of(one))
                .isNotEqualTo(
                        Canonical.of(one.replace('1', '3').replace('2', '1').replace('3', '2')));
    }

    @Test
    void links_in_parameters_do_not_depend_on_blanks() {
        String compact = "<ac:parameter ac:name=''><ac:link><ri:page ri:content-title='T'/></ac:link></ac:parameter>";

        assertThat(Canonical.of(compact.replace("><", ">\n<"))).isEqualTo(Canonical.of(compact));
    }

    @Test
    void styles_that_are_no_declarations_or_too_long_are_compared_as_they_stand() {
        assertThat(Canonical.of("<p style=' bold '>a</p>")).isEqualTo("<p style=\"bold;\">a</p>");
        String style = "width: " + "9".repeat(3_000);
        assertThat(Canonical.of("<p style='" + style + " '>a</p>")).isEqualTo("<p style=\"" + style + "\">a</p>");
    }

    @Test
    void a_broken_body_stands_for_itself() {
        assertThat(Canonical.of("<p>a & b")).isEqualTo("<p>a & b");
        assertThat(Canonical.hash("<p>")).isEqualTo(Hash.of("<p>"));
    }

    /** A row of a table cannot hold line ends, so the pilcrow stands for them. */
    private static String lines(String row) {
        return row.replace('¶', '\n');
    }
}
