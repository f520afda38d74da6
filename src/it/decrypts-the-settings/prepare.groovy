import io.github.docsync.local.Access
import io.github.docsync.local.LocalConfluence
import io.github.docsync.local.LocalSettings
import org.eclipse.jgit.api.Git

// A repository of its own: in docsync's, this folder is ignored.
Git.init().setDirectory(basedir).call().close()

// Closed by verify.groovy.
LocalConfluence confluence = LocalConfluence.start(LocalSettings.inMemory()
        .withSpace('DOCS', 'Documentation')
        .withAccess(Access.withToken('token-of-the-settings')))
context.put('confluence', confluence)

new File(basedir, 'sync.yml').setText('''\
version: 1
id: handbook
space: DOCS
pages:
  - path: docs/**
''', 'UTF-8')

// Credentials go to the site that the build names, never to one that only the manifest names.
File pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace('URL-OF-THE-SITE', confluence.baseUrl().toString()), 'UTF-8')

// A proxy that likes no password. Closed by verify.groovy.
ServerSocket proxy = new ServerSocket(0, 50, InetAddress.loopbackAddress)
List heads = Collections.synchronizedList([])
context.put('proxy', proxy)
context.put('heads', heads)
Thread.startDaemon {
    while (!proxy.closed) {
        try {
            proxy.accept().withCloseable { client ->
                List head = []
                client.inputStream.newReader('ISO-8859-1').with { reader ->
                    for (String line = reader.readLine(); line; line = reader.readLine()) {
                        head << line
                    }
                }
                heads << head.join('\n')
                client.outputStream << 'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="it"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
                client.outputStream.flush()
            }
        } catch (SocketException closed) {
            // By verify.groovy, or by a client that has gone.
        }
    }
}
new File(basedir, 'proxy-settings.xml').setText("""\
<settings>
  <proxies>
    <proxy>
      <id>ours</id>
      <active>true</active>
      <protocol>http</protocol>
      <host>127.0.0.1</host>
      <port>${proxy.localPort}</port>
      <username>builder</username>
      <password>{mJSWqFv2h2UHCwYUeUXs1vg1UD7Hnf+I2sHIsNK/OsK8EekXfhOZdbQyVkWKBm6Z}</password>
      <nonProxyHosts>localhost|127.0.0.1</nonProxyHosts>
    </proxy>
  </proxies>
</settings>
""", 'UTF-8')
