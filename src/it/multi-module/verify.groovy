String log = new File(basedir, 'build.log').getText('UTF-8')
// Two builds of all modules and one of the goal by its name; the child alone leaves it to its parent.
assert log.count('Valid: 1 page') == 3
assert log.count('docsync runs once, in the project whose POM binds it') == 5
assert log.contains('docsync.dryRun')
