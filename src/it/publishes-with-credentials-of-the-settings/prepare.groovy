import io.github.docsync.local.LocalConfluence
import io.github.docsync.local.LocalSettings
import org.eclipse.jgit.api.Git

// A repository of its own: in docsync's, this folder is ignored.
Git.init().setDirectory(basedir).call().close()

// Closed by verify.groovy.
LocalConfluence confluence = LocalConfluence.start(LocalSettings.inMemory().withSpace('DOCS', 'Documentation'))
context.put('confluence', confluence)

new File(basedir, 'sync.yml').setText("""\
version: 1
id: handbook
confluence:
  url: ${confluence.baseUrl()}
space: DOCS
pages:
  - path: docs/**
""", 'UTF-8')
