String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Valid: 2 pages')

// What a user downloads for the goals: the jars of the plugin's class realm, which Maven lists as "Included: group:artifact:jar:version".
List<File> jars = []
(log =~ /Included: ([\w.-]+):([\w.-]+):jar:([\w.-]+)/).collect { it }.unique().each { match ->
    def (whole, group, artifact, version) = match
    File jar = new File(localRepositoryPath, "${group.replace('.', '/')}/${artifact}/${version}/${artifact}-${version}.jar")
    assert jar.file: "${jar} is not there"
    jars << jar
}
assert jars.size() > 10
for (String unwanted : ['jetty', 'h2', 'mermaid', 'plantuml', 'picocli', 'javalin', 'lucene', 'jgrapht', 'flexmark', 'commons-codec', 'JavaEWAH']) {
    assert jars.every { !it.name.startsWith(unwanted) }
}
long bytes = jars*.length().sum()
println "The goals download ${jars.size()} jars, ${bytes} bytes"
assert bytes < 15_000_000
