package io.github.docsync.convert;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.markdown.AttributesNode;
import io.github.docsync.markdown.LinkParts;
import io.github.docsync.markdown.PlainText;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.Optional;
import java.util.Set;

/** Pictures: files of the repository become attachments, others stay where they are. */
final class ImageRenderer {
    /** Code of a picture that cannot be shown. */
    static final String MISSING = "image-missing";

    private static final Set<String> ALIGNMENTS = Set.of("left", "center", "right");

    private ImageRenderer() {}

    static void register(RendererRegistry registry) {
        registry.on(Image.class, ImageRenderer::image).on(ImageRef.class, UndefinedReference::render);
    }

    private static void image(Image node, RenderContext context) {
        Attributes attributes =
                node.getNext() instanceof AttributesNode following ? following.attributes() : Attributes.none();
        if (ColourSchemes.hides(attributes.classes(), context)) {
            return;
        }
        LinkParts parts = LinkParts.of(node, context.document().tree()).orElse(new LinkParts("", null));
        String alternative = PlainText.of(node);
        ImageAttributes image = new ImageAttributes(
                alternative.isBlank() ? attributes.value("fig-alt").orElse("") : alternative,
                Optional.ofNullable(parts.title()).orElse(""),
                attributes);
        render(parts.destination(), image, context.document().location(node), context);
    }

    /** Adds a picture, or its alternative text where there is none. */
    static void render(String written, ImageAttributes attributes, SourceLocation location, RenderContext context) {
        if (ColourSchemes.hides(written, context)) {
            return;
        }
        String source = ColourSchemes.plain(written);
        Optional<EmbeddedPicture> embedded = EmbeddedPicture.in(source);
        if (embedded.isPresent()) {
            addEmbedded(embedded.get(), attributes, context);
            return;
        }
        LinkTarget target = context.site().find(context.document().path(), source, true);
        LinkDestination destination = target.destination();
        if (target.misspelled()) {
            LinkResolver.misspelled("the picture", source, destination, location, context);
        }
        TreeElement image = new TreeElement("ac:image");
        if (destination instanceof LinkDestination.External external && isRemote(external.url())) {
            addAttributes(image, attributes, Optional.empty());
            String url = external.url().startsWith("//") ? "https:" + external.url() : external.url();
            image.add(new TreeElement("ri:url", "ri:value", url));
        } else if (destination instanceof LinkDestination.InRepository local
                && context.site().file(local.path()).isPresent()) {
            if (!PictureFile.check(local.path(), location, context)) {
                context.out().text(attributes.alternative());
                return;
            }
            if (DrawingSource.is(local.path())) {
                DrawingSource.render(local.path(), attributes.alternative(), location, context, (picture, path) -> {
                    addLocal(picture, attributes, path, context);
                    addParts(picture, attributes);
                });
                return;
            }
            addLocal(image, attributes, local.path(), context);
        } else {
            missing(source, attributes, destination, location, context);
            return;
        }
        addParts(image, attributes);
        context.out().add(image);
    }

    private static boolean isRemote(String url) {
        return url.startsWith("//")
                || url.regionMatches(true, 0, "http://", 0, 7)
                || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static void addLocal(TreeElement image, ImageAttributes attributes, DocPath path, RenderContext context) {
        SiteFile file = context.site().file(path).orElseThrow();
        String name = context.attachments().add(file);
        addAttributes(image, attributes, context.site().facts(path).imageSize());
        image.add(new TreeElement("ri:attachment", "ri:filename", name));
    }

    private static void addEmbedded(EmbeddedPicture picture, ImageAttributes attributes, RenderContext context) {
        TreeElement image = new TreeElement("ac:image");
        addAttributes(image, attributes, Optional.of(picture.size()));
        image.add(new TreeElement("ri:attachment", "ri:filename", picture.attach(context.attachments())));
        addParts(image, attributes);
        context.out().add(image);
    }

    private static void addAttributes(TreeElement image, ImageAttributes attributes, Optional<ImageSize> size) {
        image.with("ac:inline", "true");
        String align = attributes.align();
        if (ALIGNMENTS.contains(align)) {
            image.with("ac:align", align);
            image.with(
                    "ac:layout",
                    align.equals("center") ? "center" : align.equals("left") ? "align-start" : "align-end");
        }
        attributes.layout().ifPresent(layout -> image.with("ac:layout", layout));
        attributes.width(size).ifPresent(width -> {
            image.with("ac:width", width.toString());
            image.with("ac:custom-width", "true");
        });
        attributes.height().ifPresent(height -> image.with("ac:height", height.toString()));
        size.ifPresent(original -> {
            image.with("ac:original-width", Integer.toString(original.width()));
            image.with("ac:original-height", Integer.toString(original.height()));
        });
        if (!attributes.alternative().isEmpty()) {
            image.with("ac:alt", attributes.alternative());
        }
        if (!attributes.title().isEmpty()) {
            image.with("ac:title", attributes.title());
        }
    }

    /** What stands in a picture behind its source, in the order of Confluence's editor. */
    private static void addParts(TreeElement image, ImageAttributes attributes) {
        attributes
                .caption()
                .ifPresent(caption -> image.add(new TreeElement("ac:caption").add(new TreeElement("p").text(caption))));
        attributes
                .border()
                .ifPresent(border -> image.add(new TreeElement("ac:adf-mark", "key", "border")
                        .with("size", border.size())
                        .with("color", border.colour())));
    }

    private static void missing(
            String source,
            ImageAttributes attributes,
            LinkDestination destination,
            SourceLocation location,
            RenderContext context) {
        String problem = destination instanceof LinkDestination.InRepository local
                ? local.path() + " " + LinkResolver.absence(local.path(), context)
                : destination instanceof LinkDestination.OutsideRepository
                        ? "it lies outside the repository"
                        : "it is not a file of the repository and has no http or https address";
        context.warn(
                location,
                destination instanceof LinkDestination.External ? MISSING : LinkResolver.BROKEN,
                "the picture '" + (source.length() > 80 ? source.substring(0, 80) + "…" : source)
                        + "' cannot be shown: " + problem,
                destination instanceof LinkDestination.InRepository local
                        ? LinkResolver.remedy(local.path(), context)
                        : "correct the path, or add the file");
        context.out().text(attributes.alternative());
    }
}
