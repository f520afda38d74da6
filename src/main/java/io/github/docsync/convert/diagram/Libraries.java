package io.github.docsync.convert.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The optional libraries, looked up by name so that their absence is found out in good order. */
final class Libraries {
    private Libraries() {}

    static boolean isPresent(String className) {
        return Libraries.class.getClassLoader().getResource(className.replace('.', '/') + ".class") != null;
    }

    /** A file of a library, such as a script of a webjar. */
    static byte[] resource(String path, String artifact) throws EngineException {
        try (InputStream in = Libraries.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw missing(artifact);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EngineException(artifact + " cannot be read (" + e.getMessage() + ")", "install docsync anew");
        }
    }

    /** The versions of the libraries that this build was made with; part of what a picture's key is made of. */
    static String version(String library) {
        Properties versions = new Properties();
        try (InputStream in = Libraries.class.getResourceAsStream("versions.properties")) {
            if (in != null) {
                versions.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return versions.getProperty(library, "unknown");
    }

    static EngineException missing(String artifact) {
        return new EngineException(
                "the library " + artifact + " is not there",
                "add it to the plugin's dependencies, or set the mode to code or macro");
    }
}
