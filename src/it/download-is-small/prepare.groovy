import org.eclipse.jgit.api.Git

// A repository of its own: in docsync's, this folder is ignored.
Git.init().setDirectory(basedir).call().close()
