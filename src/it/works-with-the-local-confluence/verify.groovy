import io.github.docsync.cli.OutputSchema

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Done: 2 created.')
assert log.contains('In step: there is nothing to publish (2 unchanged).')
def elsewhere = OutputSchema.document('plan', new File(basedir, 'elsewhere.json').getText('UTF-8'))
assert elsewhere.at('/summary/create').asInt() == 2
assert elsewhere.get('actions').every { it.get('spaceKey')?.asText() in ['OTHER', null] }
assert new File(basedir, 'site/index.html').file
assert new File(basedir, '.docsync').directory
