package io.github.docsync.convert;

import io.github.docsync.convert.diagram.DiagramKind;
import io.github.docsync.convert.diagram.Diagrams;
import io.github.docsync.convert.diagram.Drawing;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.model.SourceLocation;

/** Diagrams and formulas as pictures that the page carries. */
final class DrawnPicture {
    /** Code of a diagram whose source has a mistake. */
    static final String INVALID = "diagram-invalid";

    /** The text for those who cannot see the picture is its source; more than this nobody would listen to. */
    private static final int LONGEST_ALTERNATIVE = 2000;

    /** Code of a diagram that this machine had no time for. */
    static final String UNFINISHED = "diagram-unfinished";

    private DrawnPicture() {}

    /**
     * Adds the picture.
     *
     * @param location where the source starts
     * @return false if there is none, and the source is to be shown; then a warning says why
     */
    static boolean render(DiagramKind kind, String source, SourceLocation location, RenderContext context) {
        Diagrams diagrams = context.diagrams();
        if (diagrams == null) {
            return false;
        }
        Drawing drawing = diagrams.draw(kind, source);
        return render(drawing, kind, source, location, context);
    }

    /** As {@link #render}, by the Kroki service that the manifest names. */
    static boolean renderByService(DiagramKind kind, String source, SourceLocation location, RenderContext context) {
        Diagrams diagrams = context.diagrams();
        return diagrams != null && render(diagrams.drawByService(kind, source), kind, source, location, context);
    }

    private static boolean render(
            Drawing drawing, DiagramKind kind, String source, SourceLocation location, RenderContext context) {
        if (drawing instanceof Drawing.Picture picture) {
            TreeElement image = image(kind, source, picture, context);
            context.out().add(kind == DiagramKind.INLINE_FORMULA ? image : new TreeElement("p").add(image));
            return true;
        }
        if (drawing instanceof Drawing.Mistake mistake) {
            context.warn(
                    new SourceLocation(location.file(), lineOf(mistake, source, location), location.column()),
                    INVALID,
                    "the " + kind.noun() + " cannot be drawn: " + mistake.message(),
                    "correct it; until then its source is shown");
        } else if (drawing instanceof Drawing.UnknownKind unknown) {
            context.warn(
                    location,
                    INVALID,
                    "the " + kind.noun() + " cannot be drawn: " + unknown.problem(),
                    "let a Kroki service draw it (markdown.kroki); until then its source is shown");
        } else if (drawing instanceof Drawing.Unfinished unfinished) {
            context.warn(
                    location,
                    UNFINISHED,
                    "the " + kind.noun() + " could not be drawn: " + unfinished.problem(),
                    "run again; until then its source is shown");
        } else if (drawing instanceof Drawing.Unavailable missing) {
            context.warn(
                    location,
                    Diagrams.ENGINE_MISSING,
                    "no " + kind.noun() + " can be drawn here, and their source is shown: " + missing.problem(),
                    missing.remedy());
        }
        return false;
    }

    /** Engines that count the end as a line of its own would lead behind the source. */
    private static int lineOf(Drawing.Mistake mistake, String source, SourceLocation location) {
        return location.line() + Math.min(mistake.line(), (int) source.lines().count());
    }

    private static TreeElement image(DiagramKind kind, String source, Drawing.Picture picture, RenderContext context) {
        String name = kind.prefix() + "-" + picture.key().hex().substring(0, 16) + "." + picture.extension();
        String attached = context.attachments().add(name, picture.file(), picture.key());
        TreeElement image = new TreeElement("ac:image")
                .with("ac:inline", "true")
                .with(
                        "ac:width",
                        Integer.toString(
                                Math.min(picture.width(), context.options().textWidth())))
                .with("ac:custom-width", "true")
                .with("ac:original-width", Integer.toString(picture.width()))
                .with("ac:original-height", Integer.toString(picture.height()))
                .with("ac:alt", alternative(source));
        return image.add(new TreeElement("ri:attachment", "ri:filename", attached));
    }

    private static String alternative(String source) {
        String text = source.strip();
        return text.length() <= LONGEST_ALTERNATIVE ? text : text.substring(0, LONGEST_ALTERNATIVE) + "…";
    }
}
