package io.github.docsync.local.browser;

/** A page with everything that the local Confluence shows in its own way. */
final class ConstructPage {
    static final String BODY = """
            <ac:structured-macro ac:name="toc" />
            <h2>Panels</h2>
            <ac:structured-macro ac:name="info"><ac:parameter ac:name="title">Info</ac:parameter><ac:rich-text-body><p>An info panel with <code>code</code> and <a href="https://example.com/">a link</a>.</p></ac:rich-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="tip"><ac:rich-text-body><p>A tip.</p></ac:rich-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="note"><ac:rich-text-body><p>A note.</p></ac:rich-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="warning"><ac:rich-text-body><p>A warning.</p></ac:rich-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="panel"><ac:parameter ac:name="panelIconText">🧪</ac:parameter><ac:parameter ac:name="bgColor">#EAE6FF</ac:parameter><ac:rich-text-body><p>A panel of its own colour.</p></ac:rich-text-body></ac:structured-macro>
            <ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">note</ac:adf-attribute><ac:adf-content><p>A purple note.</p></ac:adf-content></ac:adf-node><ac:adf-fallback><p>no</p></ac:adf-fallback></ac:adf-extension>
            <h2>Code</h2>
            <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">java</ac:parameter><ac:parameter ac:name="title">Dot.java</ac:parameter><ac:plain-text-body><![CDATA[public class Dot {}
            // done]]></ac:plain-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">yaml</ac:parameter><ac:parameter ac:name="linenumbers">true</ac:parameter><ac:plain-text-body><![CDATA[# a comment
            version: 1
            id: "handbook"
            pages: [1, two]]]></ac:plain-text-body></ac:structured-macro>
            <h2>Table</h2>
            <table data-table-width="760"><tbody><tr><th class="numberingColumn"></th><th><p>Fruit</p></th><th><p>Size</p></th></tr>\
            <tr><td class="numberingColumn">1</td><td><p>Pear</p></td><td><p>1,000</p></td></tr>\
            <tr><td class="numberingColumn">2</td><td><p>Plum</p></td><td><p>9</p></td></tr>\
            <tr><td class="numberingColumn">3</td><td data-highlight-colour="#e3fcef"><p>Apple</p></td><td><p>80</p></td></tr></tbody></table>
            <h2>Inline</h2>
            <p><ac:structured-macro ac:name="status"><ac:parameter ac:name="title">Done</ac:parameter><ac:parameter ac:name="colour">Green</ac:parameter></ac:structured-macro>
            <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">Stuck</ac:parameter><ac:parameter ac:name="colour">Red</ac:parameter></ac:structured-macro>
            <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">Soon</ac:parameter><ac:parameter ac:name="colour">Yellow</ac:parameter></ac:structured-macro>
            <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">Open</ac:parameter><ac:parameter ac:name="colour">Blue</ac:parameter></ac:structured-macro>
            <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">New</ac:parameter><ac:parameter ac:name="colour">Purple</ac:parameter></ac:structured-macro>
            <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">Idle</ac:parameter></ac:structured-macro>
            <time datetime="2026-11-28" /> <ac:link><ri:user ri:account-id="someone" /></ac:link>
            <ac:emoticon ac:name="tick" ac:emoji-fallback="✅" ac:emoji-shortname=":check_mark:" />
            <a href="https://example.com/issue" data-card-appearance="inline">https://example.com/issue</a>
            <ac:link><ri:page ri:content-title="Nowhere" /></ac:link> <strong>strong</strong> <em>em</em> <u>u</u> <del>del</del> H<sub>2</sub>O</p>
            <blockquote><p>A quotation.</p></blockquote>
            <ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>To do</ac:task-body></ac:task>\
            <ac:task><ac:task-id>2</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Done</ac:task-body></ac:task></ac:task-list>
            <ac:adf-extension><ac:adf-node type="decision-list"><ac:adf-node type="decision-item"><ac:adf-attribute key="state">DECIDED</ac:adf-attribute><ac:adf-content>We decided this.</ac:adf-content></ac:adf-node></ac:adf-node></ac:adf-extension>
            <ac:structured-macro ac:name="expand"><ac:parameter ac:name="title">More</ac:parameter><ac:rich-text-body><p>What was hidden.</p></ac:rich-text-body></ac:structured-macro>
            <ac:image ac:alt="A dot" ac:width="200"><ri:attachment ri:filename="dot.svg" /><ac:caption><p>A dot, enlarged</p></ac:caption></ac:image>
            <ac:image ac:alt="Not here"><ri:attachment ri:filename="missing.png" /></ac:image>
            <ac:layout><ac:layout-section ac:type="two_equal"><ac:layout-cell><p>Left</p></ac:layout-cell><ac:layout-cell><p>Right</p></ac:layout-cell></ac:layout-section>
            <ac:layout-section ac:type="three_with_sidebars"><ac:layout-cell><p>Side</p></ac:layout-cell><ac:layout-cell><p>Middle</p></ac:layout-cell><ac:layout-cell><p>Side</p></ac:layout-cell></ac:layout-section></ac:layout>
            <ac:structured-macro ac:name="children" />
            <ac:structured-macro ac:name="gadget"><ac:parameter ac:name="size">3</ac:parameter></ac:structured-macro>
            """;

    private ConstructPage() {}
}
