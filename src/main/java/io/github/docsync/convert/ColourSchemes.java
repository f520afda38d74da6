package io.github.docsync.convert;

import com.vladsch.flexmark.util.ast.Node;
import io.github.docsync.markdown.AttributesNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Pictures that authors give twice, for readers with a dark screen and for those with a light one. Pages of Confluence cannot tell them
 * apart; the light one is shown.
 */
final class ColourSchemes {
    /** What GitHub and MkDocs Material recognise at the end of an address. */
    private static final Pattern DARK = Pattern.compile("#(?:gh-dark-mode-only|only-dark)$");

    private static final Pattern LIGHT = Pattern.compile("#(?:gh-light-mode-only|only-light)$");

    /** Classes of pictures in Sphinx, Quarto and their themes. */
    private static final Set<String> DARK_CLASSES = Set.of("only-dark", "dark-content", "dark-mode-only");

    private static final Set<String> LIGHT_CLASSES = Set.of("only-light", "light-content", "light-mode-only");

    private static final Pattern LIGHT_MEDIA = Pattern.compile("prefers-color-scheme\\s*:\\s*light");

    private final boolean light;
    private int hidden;

    private ColourSchemes(RenderContext context) {
        this.light = context.document().links().stream()
                .anyMatch(link ->
                        link.image() && LIGHT.matcher(link.destination()).find());
    }

    private static ColourSchemes of(RenderContext context) {
        return context.memory(ColourSchemes.class, ColourSchemes::new);
    }

    /** Whether a picture is the dark one of two and not shown. */
    static boolean hides(String source, RenderContext context) {
        boolean dark = DARK.matcher(source).find() && of(context).light;
        of(context).hidden += dark ? 1 : 0;
        return dark;
    }

    /** The same for the classes of a picture. */
    static boolean hides(List<String> classes, RenderContext context) {
        boolean dark = classes.stream().anyMatch(DARK_CLASSES::contains) && hasLightClass(context);
        of(context).hidden += dark ? 1 : 0;
        return dark;
    }

    private static boolean hasLightClass(RenderContext context) {
        for (Node node : context.document().tree().getDescendants()) {
            if (node instanceof AttributesNode found
                    && found.attributes().classes().stream().anyMatch(LIGHT_CLASSES::contains)) {
                return true;
            }
        }
        return false;
    }

    /** How many pictures have been hidden so far. */
    static int hidden(RenderContext context) {
        return of(context).hidden;
    }

    /** The address without what says for whom it is. */
    static String plain(String source) {
        return LIGHT.matcher(DARK.matcher(source).replaceFirst("")).replaceFirst("");
    }

    /** The source of an HTML {@code <picture>} for light screens; that of its {@code <img>} where none says so. */
    static String ofPicture(Element picture, Element image) {
        return picture.select("source[srcset]").stream()
                .filter(source -> LIGHT_MEDIA.matcher(source.attr("media")).find())
                .map(source -> source.attr("srcset").strip().split("[\\s,]", 2)[0])
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElse(image.attr("src").strip());
    }
}
