package io.github.docsync.convert;

import io.github.docsync.convert.tree.LinkText;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.convert.tree.TreeNode;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Drawings of draw.io and Excalidraw that are used as pictures. They are attached, and shown by the picture that was exported next to
 * them; {@code x.drawio.svg} and the like are pictures themselves.
 */
final class DrawingSource {
    /** Code of a drawing that nothing shows. */
    static final String NO_PREVIEW = "drawing-without-preview";

    private static final Set<String> EXTENSIONS = Set.of("drawio", "dio", "excalidraw");
    private static final List<String> PICTURES = List.of("svg", "png");

    private DrawingSource() {}

    static boolean is(DocPath path) {
        return EXTENSIONS.contains(path.extension());
    }

    /** The exported picture: {@code x.drawio.svg} or {@code x.svg} for {@code x.drawio}. */
    static Optional<DocPath> preview(DocPath drawing, SiteLookup site) {
        String path = drawing.value();
        String stem = path.substring(0, path.length() - drawing.extension().length() - 1);
        return List.of(path, stem).stream()
                .flatMap(name -> PICTURES.stream().map(extension -> new DocPath(name + "." + extension)))
                .filter(candidate -> site.file(candidate).isPresent())
                .findFirst();
    }

    /**
     * Adds the drawing.
     *
     * @param picture makes the picture element of a file
     */
    static void render(
            DocPath drawing,
            String alternative,
            SourceLocation location,
            RenderContext context,
            BiConsumer<TreeElement, DocPath> picture) {
        SiteFile file = context.site().file(drawing).orElseThrow();
        Optional<DocPath> preview = preview(drawing, context.site());
        String name = context.attachments().add(file);
        TreeNode shown;
        if (preview.isPresent()) {
            TreeElement image = new TreeElement("ac:image");
            picture.accept(image, preview.get());
            shown = image;
        } else {
            context.warn(
                    location,
                    NO_PREVIEW,
                    "the drawing '" + drawing + "' is attached, and there is no picture of it to show",
                    "export one next to it, as " + drawing.name() + ".svg");
            shown = new TreeNode.Characters(alternative.isEmpty() ? drawing.name() : alternative);
        }
        TreeElement link = new TreeElement("ac:link").add(new TreeElement("ri:attachment", "ri:filename", name));
        List<TreeNode> whole = LinkRenderer.isInLink(context) ? List.of(shown) : LinkText.linked(link, List.of(shown));
        whole.forEach(context.out()::add);
    }
}
