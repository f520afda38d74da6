import io.github.docsync.cli.OutputSchema
import io.github.docsync.local.LocalConfluence

LocalConfluence confluence = context.get('confluence')
confluence.close()
context.get('proxy').close()
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Done: 1 created.')
assert log.contains('the password of server encrypted-confluence in settings.xml cannot be decrypted')

// Through the proxy of the settings, with its password decrypted; and a machine gets its document though nothing was reached.
List heads = context.get('heads')
String secret = 'builder:token-of-the-settings'.bytes.encodeBase64()
assert heads.any { it.startsWith('CONNECT acme.atlassian.net:443') && it.contains("Basic ${secret}") }
assert OutputSchema.document('error', new File(basedir, 'failed.json').getText('UTF-8')).get('reason').asText() == 'unexpected-response'
assert !log.contains(secret)
assert !log.contains('token-of-the-settings')
