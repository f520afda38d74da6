package io.github.docsync.local.browser;

/** A body that tries to run scripts, to load styles, and to take over the page's own elements. */
final class HostilePage {
    static final String BODY = """
            <h2>docsync:main</h2><h2>docsync-body</h2><h2>token</h2>
            <p id="docsync:body" onclick="window.harmed=2" data-token="x" data-page="y">attributes</p>
            <p><a href="javascript:window.harmed=3">a</a> <a href=" java&#10;script:window.harmed=4">b</a> <a href="data:text/html,&lt;script&gt;window.harmed=5&lt;/script&gt;">c</a></p>
            <p style="position: fixed; inset: 0; background: url(javascript:window.harmed=6)">styles</p>
            <ac:image ac:alt="&quot; onerror=&quot;window.harmed=7"><ri:url ri:value="http://127.0.0.1:1/x.png&quot; onerror=&quot;window.harmed=8" /></ac:image>
            <ac:structured-macro ac:name="html"><ac:plain-text-body><![CDATA[<script>window.harmed=9</script><iframe src="javascript:parent.harmed=10"></iframe>]]></ac:plain-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">html</ac:parameter><ac:plain-text-body><![CDATA[</code></pre><img src=x onerror="window.harmed=11"><script>window.harmed=12</script>]]></ac:plain-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="code"><ac:parameter ac:name="language">" onmouseover="window.harmed=13</ac:parameter><ac:plain-text-body><![CDATA[x]]></ac:plain-text-body></ac:structured-macro>
            <ac:structured-macro ac:name="status"><ac:parameter ac:name="title">&lt;img src=x onerror=window.harmed=14&gt;</ac:parameter></ac:structured-macro>
            <table><tbody><tr><th><p>&lt;img src=x onerror=window.harmed=15&gt;</p></th></tr><tr><td><p>a</p></td></tr><tr><td><p>b</p></td></tr></tbody></table>
            <h3>&lt;img src=x onerror=window.harmed=16&gt;</h3>
            <p>still here</p>
            """;

    private HostilePage() {}
}
