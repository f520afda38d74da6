import io.github.docsync.local.LocalConfluence
import io.github.docsync.local.LocalSettings
import org.eclipse.jgit.api.Git

// A repository of its own: in docsync's, this folder is ignored.
Git.init().setDirectory(basedir).call().close()

// Closed by verify.groovy.
LocalConfluence confluence = LocalConfluence.start(LocalSettings.inMemory().withSpace('DOCS', 'Documentation'))
context.put('confluence', confluence)

// Maven and the goals write into it while docsync reads.
new File(basedir, '.gitignore').setText('build.log\n*.json\nsummary.md\n', 'UTF-8')

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
