package io.github.docsync.convert;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;

/** Looks into a file before it is attached as a picture. What looks wrong is said; only what cannot be read stays out. */
final class PictureFile {
    /** Code of a file that has a picture's name and is none. */
    static final String INVALID = "image-invalid";

    private PictureFile() {}

    /** Whether a file of the repository can be attached; reports what is wrong with it. */
    static boolean check(DocPath path, SourceLocation location, RenderContext context) {
        if (!ReadableFile.check(path, "the picture", location, context)) {
            return false;
        }
        FileFacts facts = context.site().facts(path);
        if (facts.size() == 0) {
            invalid(path, "is empty", location, context);
        } else if (facts.isHtml()) {
            invalid(path, "is a page of HTML and not a picture", location, context);
        }
        return true;
    }

    private static void invalid(DocPath path, String what, SourceLocation location, RenderContext context) {
        context.warn(location, INVALID, "the file '" + path + "' " + what, "replace it; readers see a broken picture");
    }
}
