import io.github.docsync.cli.Main
import java.util.jar.Attributes
import java.util.jar.JarOutputStream
import java.util.jar.Manifest
import org.eclipse.jgit.api.Git

// A repository of its own: in docsync's, this folder is ignored.
Git.init().setDirectory(basedir).call().close()

// Maven and the goals write into it while docsync reads.
new File(basedir, '.gitignore').setText('build.log\n*.json\nsite\n', 'UTF-8')

// The command's jar is made by other builds; one that leads to the classes of this build stands in for it.
File plugin = new File(localRepositoryPath, 'io/github/docsync/docsync-maven-plugin')
File version = plugin.listFiles().find { it.directory }
Manifest manifest = new Manifest()
manifest.mainAttributes.put(Attributes.Name.MANIFEST_VERSION, '1.0')
manifest.mainAttributes.put(Attributes.Name.CLASS_PATH, Main.classLoader.URLs*.toString().join(' '))
new JarOutputStream(new FileOutputStream(new File(version, "docsync-maven-plugin-${version.name}-cli.jar")), manifest).close()
