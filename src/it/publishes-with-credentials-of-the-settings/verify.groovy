import groovy.json.JsonSlurper
import io.github.docsync.cli.OutputSchema
import io.github.docsync.local.LocalConfluence

LocalConfluence confluence = context.get('confluence')
try {
    String log = new File(basedir, 'build.log').getText('UTF-8')
    assert log.contains('Valid: 2 pages')
    assert log.contains('Plan: 2 to create.')
    assert log.contains('Done: 2 created.')
    assert log.contains('In step: there is nothing to publish (2 unchanged).')
    assert log =~ /\d+ requests, \d+ writes, \d+ rate-limit points/
    assert !log.contains('token-of-the-settings')

    // What machines get is what the command prints.
    List events = OutputSchema.events(new File(basedir, 'sync.json').getText('UTF-8'))
    assert events.collect { it.get('event').asText() }.countBy { it } == [plan: 1, began: 2, ended: 2, finished: 1, exit: 1]
    assert OutputSchema.document('plan', new File(basedir, 'plan.json').getText('UTF-8')).get('reason').asText() == 'ok'
    assert new File(basedir, 'summary.md').getText('UTF-8').contains('2 to create')

    URLConnection connection = new URL("${confluence.baseUrl()}/api/v2/pages?limit=50").openConnection()
    String credentials = 'builder@example.com:any'.bytes.encodeBase64().toString()
    connection.setRequestProperty('Authorization', "Basic ${credentials}")
    def pages = new JsonSlurper().parse(connection.inputStream).results
    assert pages*.title.containsAll(['Handbook', 'Guide'])
} finally {
    confluence.close()
}
