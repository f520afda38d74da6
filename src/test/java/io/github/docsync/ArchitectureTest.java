package io.github.docsync;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the direction of imports between packages. There are no exemptions: a rule that hurts is a design to mend. */
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

    private static final Map<String, String[]> LIBRARIES = Map.ofEntries(
            Map.entry("com.vladsch.flexmark..", new String[] {"convert", "markdown"}),
            Map.entry("org.eclipse.jgit..", new String[] {"source"}),
            Map.entry("okhttp3..", new String[] {"confluence"}),
            Map.entry("org.apache.maven..", new String[] {"maven"}),
            Map.entry("picocli..", new String[] {"cli"}),
            Map.entry("io.javalin..", new String[] {"local"}),
            Map.entry("org.h2..", new String[] {"local"}),
            Map.entry("org.apache.lucene..", new String[] {"local"}),
            Map.entry("java.sql..", new String[] {"local"}),
            Map.entry("net.sourceforge.plantuml..", new String[] {"convert.diagram"}),
            Map.entry("org.scilab.forge.jlatexmath..", new String[] {"convert.diagram"}));

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

    @ParameterizedTest
    @CsvSource({
        "com.vladsch.flexmark..",
        "org.eclipse.jgit..",
        "okhttp3..",
        "org.apache.maven..",
        "picocli..",
        "io.javalin..",
        "org.h2..",
        "org.apache.lucene..",
        "java.sql..",
        "net.sourceforge.plantuml..",
        "org.scilab.forge.jlatexmath.."
    })
    void a_library_stays_in_its_room(String library) {
        String[] rooms = LIBRARIES.get(library);
        String[] allowed = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            allowed[i] = packageOf(rooms[i]);
        }
        noClasses()
                .that(JavaClass.Predicates.resideOutsideOfPackages(allowed))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(CLASSES);
    }

    private static String packageOf(String room) {
        return room.equals("facade") ? ROOT : ROOT + "." + room + "..";
    }
}
