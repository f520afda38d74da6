package io.github.docsync.convert.diagram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.sourceforge.plantuml.BlockUml;
import net.sourceforge.plantuml.ErrorUml;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;
import net.sourceforge.plantuml.error.PSystemUnsupported;
import net.sourceforge.plantuml.preproc.Defines;

/** PlantUML inside this process, with its own layout engine Smetana in place of the program {@code dot}. */
final class PlantUmlEngine implements DiagramEngine {
    /** Counted up when the configuration below changes how pictures look. */
    private static final int STYLE = 1;

    private static final List<String> CONFIGURATION = List.of(
            "!pragma layout smetana",
            "skinparam defaultFontName " + Fonts.FAMILY,
            "skinparam dpi " + Diagrams.SCALE * 96);

    /** Read by PlantUML when its classes are loaded: no files, no network, no programs. */
    private static final String SECURITY = "PLANTUML_SECURITY_PROFILE";

    private static final String ARTIFACT = "net.sourceforge.plantuml:plantuml-mit";

    @Override
    public String version() {
        return "plantuml " + Libraries.version("plantuml") + " style " + STYLE;
    }

    @Override
    public byte[] draw(DiagramKind kind, String source) throws DiagramException, EngineException, BusyException {
        if (!Libraries.isPresent("net.sourceforge.plantuml.SourceStringReader")) {
            throw Libraries.missing(ARTIFACT);
        }
        System.setProperty(SECURITY, "SANDBOX");
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        Fonts.register();
        return TimeLimit.call(() -> Plant.draw(source));
    }

    /** Apart, so that the library's classes are loaded only where they are present. */
    private static final class Plant {
        private Plant() {}

        static byte[] draw(String source) throws DiagramException, IOException {
            boolean whole = source.lines().anyMatch(line -> line.strip().startsWith("@start"));
            String text = whole ? source : "@startuml\n" + source + "\n@enduml\n";
            SourceStringReader reader = new SourceStringReader(Defines.createEmpty(), text, CONFIGURATION);
            List<BlockUml> blocks = reader.getBlocks();
            if (blocks.isEmpty()) {
                throw new DiagramException("there is no diagram between @start… and @end…", 0);
            }
            if (blocks.get(0).getDiagram() instanceof PSystemError error) {
                throw mistake(error, whole);
            }
            if (blocks.get(0).getDiagram() instanceof PSystemUnsupported) {
                throw DiagramException.unknownKind(
                        "the PlantUML that comes with docsync does not draw this kind of diagram");
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            // Without metadata, which would hold the source and the version of Java.
            reader.outputImage(png, 0, new FileFormatOption(FileFormat.PNG, false));
            return png.toByteArray();
        }

        private static DiagramException mistake(PSystemError error, boolean whole) {
            ErrorUml first = error.getFirstError();
            if (first == null || first.getLineLocation() == null) {
                return new DiagramException("PlantUML cannot read it", 0);
            }
            // Counted from 0, with the line of @startuml that is written here where the author left it out.
            int line = first.getLineLocation().getPosition() + (whole ? 1 : 0);
            return new DiagramException(first.getError(), line);
        }
    }
}
