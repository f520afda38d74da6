package io.github.docsync;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Holds the direction of imports between packages. There are no exemptions: a rule that hurts is a design to change. */
class ArchitectureTest {
    private static final String ROOT = "io.github.docsync";

    /** Every package may use only those after it; those on one line are strangers to each other. */
    private static final List<List<String>> ROOMS = List.of(
            List.of("cli", "maven"),
            List.of("answer"),
            List.of("local"),
            List.of("facade"),
            List.of("report"),
            List.of("run", "pull", "importer"),
            List.of("apply"),
            List.of("plan"),
            List.of("reverse"),
            List.of("desired"),
            List.of("actual"),
            List.of("state"),
            List.of("site"),
            List.of("confluence"),
            List.of("convert"),
            List.of("storage"),
            List.of("markdown"),
            List.of("source"),
            List.of("manifest"),
            List.of("yaml"),
            List.of("model"));

    /** What knows Confluence by the port alone; the adapter stands in the port's own room. */
    private static final String[] ENGINE = Stream.of(
                    "report",
                    "run",
                    "pull",
                    "importer",
                    "apply",
                    "plan",
                    "reverse",
                    "desired",
                    "actual",
                    "state",
                    "convert",
                    "storage",
                    "markdown",
                    "source",
                    "manifest",
                    "yaml",
                    "model")
            .map(ArchitectureTest::packageOf)
            .toArray(String[]::new);

    /** Every library of the POM with the rooms that may use it; one without packages is used by name alone, such as a script in a jar. */
    private static final List<Library> LIBRARIES = List.of(
            new Library("org.jspecify:jspecify", List.of("org.jspecify"), Library.EVERYWHERE),
            new Library("com.vladsch.flexmark:.*", List.of("com.vladsch.flexmark"), Set.of("convert", "markdown")),
            new Library("org.eclipse.jgit:org.eclipse.jgit", List.of("org.eclipse.jgit"), Set.of("source")),
            new Library("commons-codec:commons-codec", List.of("org.apache.commons.codec"), Set.of()),
            new Library("com.googlecode.javaewah:JavaEWAH", List.of("com.googlecode.javaewah"), Set.of()),
            new Library("com.squareup.okhttp3:okhttp-jvm", List.of("okhttp3", "okio", "kotlin"), Set.of("confluence")),
            new Library("dev.failsafe:failsafe", List.of("dev.failsafe"), Set.of("confluence.transport")),
            new Library("org.yaml:snakeyaml", List.of("org.yaml.snakeyaml"), Set.of("yaml")),
            new Library(
                    "com.fasterxml.jackson.*",
                    List.of("com.fasterxml.jackson"),
                    Set.of(
                            "cli",
                            "answer",
                            "local",
                            "report",
                            "pull",
                            "apply",
                            "plan",
                            "desired",
                            "actual",
                            "state",
                            "site",
                            "confluence",
                            "convert.diagram")),
            new Library(
                    "org.jsoup:jsoup", List.of("org.jsoup"), Set.of("convert", "markdown", "local.view", "local.web")),
            new Library(
                    "net.sourceforge.plantuml:plantuml-mit",
                    List.of("net.sourceforge.plantuml"),
                    Set.of("convert.diagram")),
            new Library(
                    "org.scilab.forge:jlatexmath", List.of("org.scilab.forge.jlatexmath"), Set.of("convert.diagram")),
            new Library("org.webjars.npm:.*", List.of(), Set.of()),
            new Library("com.github.librepdf:openpdf-fonts-extra", List.of(), Set.of()),
            new Library(
                    "io.github.java-diff-utils:java-diff-utils",
                    List.of("com.github.difflib"),
                    Set.of("local.web", "report", "storage.carry")),
            new Library("org.jgrapht:jgrapht-core", List.of("org.jgrapht"), Set.of("apply", "plan")),
            new Library("org.slf4j:.*", List.of("org.slf4j"), Set.of()),
            new Library("info.picocli:picocli", List.of("picocli"), Set.of("cli")),
            new Library(
                    "io.javalin:javalin",
                    List.of("io.javalin", "org.eclipse.jetty", "jakarta.servlet"),
                    Set.of("local")),
            new Library("com.h2database:h2", List.of("org.h2"), Set.of("local.store")),
            new Library("org.webjars:highlightjs", List.of(), Set.of()),
            new Library("org.apache.lucene:lucene-core", List.of("org.apache.lucene"), Set.of("local.search")),
            new Library(
                    "org.apache.maven.*",
                    List.of("org.apache.maven", "org.eclipse.aether", "org.codehaus.plexus", "javax.inject"),
                    Set.of("maven")),
            // Parts of the JDK that a server's has not always, or that only one room has to do with.
            new Library("", List.of("java.sql"), Set.of("local")),
            new Library("", List.of("java.awt", "javax.swing", "javax.imageio"), Set.of("convert.diagram")),
            new Library("", List.of("java.net.http"), Set.of("cli", "convert.diagram")));

    /** The JDK beyond what {@link #LIBRARIES} confines. */
    private static final List<String> PLATFORM = List.of("java", "javax", "jdk", "org.w3c.dom", "org.xml.sax");

    /**
     * A library, or a part of the JDK, that stays in its rooms.
     *
     * @param artifact a regular expression for group and artifact; empty for a part of the JDK
     * @param packages where its classes are
     * @param rooms the packages that may use it, with those in them
     */
    private record Library(String artifact, List<String> packages, Set<String> rooms) {
        static final Set<String> EVERYWHERE = Set.of("");

        boolean has(String packageName) {
            return packages.stream().anyMatch(name -> isIn(packageName, name));
        }

        boolean mayBeUsedIn(String packageName) {
            return rooms.equals(EVERYWHERE) || rooms.stream().anyMatch(room -> isIn(packageName, ROOT + "." + room));
        }
    }

    private static boolean isIn(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packages_import_only_those_below_them() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (List<String> line : ROOMS) {
            for (String room : line) {
                layers = layers.optionalLayer(room).definedBy(packageOf(room));
            }
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] above = ROOMS.subList(0, i).stream().flatMap(List::stream).toArray(String[]::new);
            for (String room : ROOMS.get(i)) {
                layers = above.length == 0
                        ? layers.whereLayer(room).mayNotBeAccessedByAnyLayer()
                        : layers.whereLayer(room).mayOnlyBeAccessedByLayers(above);
            }
        }
        layers.check(CLASSES);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void commands_use_what_they_share_and_never_each_others_rooms() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".cli.command..", ROOT + ".cli.resources..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli")
                .check(CLASSES);
    }

    /** The tools that describe the Maven goals read all sources, and cannot read {@code byte @Nullable []}. */
    @Test
    void no_array_is_nullable_as_a_whole() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("@Nullable (\\[]|\\.\\.\\.)"));
        }
    }

    @Test
    void the_model_uses_the_JDK_only() {
        noClasses()
                .that(resideInAnyPackage(packageOf("model")))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(packageOf("model"), "java..", "org.jspecify.."))
                .check(CLASSES);
    }

    @Test
    void the_local_Confluence_never_uses_our_own_client() {
        noClasses()
                .that(resideInAnyPackage(packageOf("local")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + ".confluence.transport.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".confluence.ConfluenceClient")
                .check(CLASSES);
    }

    @Test
    void the_engine_knows_Confluence_by_the_room_site_alone() {
        noClasses()
                .that(resideInAnyPackage(ENGINE))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packageOf("confluence")))
                .check(CLASSES);
    }

    @Test
    void every_library_stays_in_its_rooms() {
        classes()
                .should(new ArchCondition<>("use only the libraries of their rooms") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            String used = dependency
                                    .getTargetClass()
                                    .getBaseComponentType()
                                    .getPackageName();
                            if (!isAllowed(user.getPackageName(), used)) {
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(CLASSES);
    }

    private static boolean isAllowed(String user, String used) {
        return LIBRARIES.stream()
                .filter(library -> library.has(used))
                .findFirst()
                .map(library -> library.mayBeUsedIn(user))
                .orElse(used.isEmpty() || isIn(used, ROOT) || PLATFORM.stream().anyMatch(parent -> isIn(used, parent)));
    }

    @Test
    void every_library_of_the_POM_has_its_rooms() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        NodeList dependencies = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("/project/dependencies/dependency[not(scope='test')]", pom, XPathConstants.NODESET);
        assertThat(dependencies.getLength()).isGreaterThan(20);
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String artifact = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
            assertThat(LIBRARIES).as(artifact).anyMatch(library -> artifact.matches(library.artifact()));
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    /** Whatever a user of the library meets; what it does stands in the rooms below. */
    @Test
    void the_root_package_holds_the_API_only() {
        classes()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .haveNameMatching(
                        ".*\\.(DocSync|ExitStatus|Shard|[A-Z][a-z]+Request|[A-Z][a-z]+Result|Pulled|SpaceImport)")
                .check(CLASSES);
    }

    @Test
    void commands_for_resources_and_other_commands_do_not_import_each_other() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".cli")
                .and()
                .doNotHaveSimpleName("CommandList")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli.resources..")
                .check(CLASSES);
    }

    @Test
    void no_two_types_of_a_file_of_their_own_have_the_same_name() {
        List<String> names = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info"))
                .toList();
        assertThat(names).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
    }

    private static String packageOf(String room) {
        return room.equals("facade") ? ROOT : ROOT + "." + room + "..";
    }
}
