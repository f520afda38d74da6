String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /\[ERROR\] error: .*sync\.yml:7:\d+: /
assert log =~ /\[ERROR\] error: .*sync\.yml:8:\d+: /
assert log.contains('docsync found mistakes in the manifest or its files, and sent nothing')
assert !log.contains('\tat ')
