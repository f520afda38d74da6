import org.eclipse.jgit.api.Git

// A repository of its own: in docsync's, this folder is ignored.
Git.init().setDirectory(basedir).call().close()

// Maven writes into it while docsync reads.
new File(basedir, '.gitignore').setText('build.log\n', 'UTF-8')
