import io.github.docsync.local.LocalConfluence

LocalConfluence confluence = context.get('confluence')
confluence.close()
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Done: 1 created.')
assert log.contains('the password of server encrypted-confluence in settings.xml cannot be decrypted')
assert !log.contains('token-of-the-settings')
