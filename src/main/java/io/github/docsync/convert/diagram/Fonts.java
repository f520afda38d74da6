package io.github.docsync.convert.diagram;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Liberation Sans, which all text is set in, so that a diagram is as wide on one machine as on the next. */
final class Fonts {
    static final String FAMILY = "Liberation Sans";

    private static final String ARTIFACT = "com.github.librepdf:openpdf-fonts-extra";
    private static final String FOLDER = "liberation/LiberationSans-";

    private static boolean registered;

    private Fonts() {}

    static byte[] file(String style) throws EngineException {
        return Libraries.resource(FOLDER + style + ".ttf", ARTIFACT);
    }

    /** Makes the font known to Java. */
    static synchronized void register() throws EngineException {
        if (registered) {
            return;
        }
        try {
            for (String style : new String[] {"Regular", "Bold", "Italic", "BoldItalic"}) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file(style)));
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            }
            registered = true;
        } catch (FontFormatException | IOException e) {
            throw new EngineException("the font " + FAMILY + " cannot be read", "install docsync anew");
        } catch (LinkageError | InternalError e) {
            throw noGraphics(e);
        }
    }

    /** A JDK without its graphics libraries, as slim container images have it. */
    static EngineException noGraphics(Throwable cause) {
        return new EngineException(
                "this Java cannot draw text (" + cause.getMessage() + ")",
                "use a full JDK and install fontconfig and freetype (Debian: apt-get install fontconfig libfreetype6)");
    }
}
