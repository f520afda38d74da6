package io.github.docsync.convert;

import io.github.docsync.convert.tree.Elements;
import io.github.docsync.convert.tree.TreeBuilder;
import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.Attributes;
import io.github.docsync.model.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Confluence macros that the author asks for by name. */
final class MacroDirectives {
    /** Macros whose unnamed parameter is a page. */
    private static final Set<String> OF_A_PAGE = Set.of("include", "excerpt-include");

    /** The attribute that stands for a parameter without a name. */
    private static final String UNNAMED = "ac:default";

    private static final Set<String> WITH_PLAIN_BODY = Set.of("code", "noformat", "html");

    private MacroDirectives() {}

    static Attributes titled(String title) {
        return new Attributes(null, List.of(), title.isEmpty() ? Map.of() : Map.of("title", title));
    }

    /**
     * Adds a macro.
     *
     * @param body renders what stands in it; {@code null} for a macro without a body
     */
    static void render(
            String name,
            Attributes attributes,
            @Nullable Runnable body,
            SourceLocation location,
            RenderContext context) {
        TreeBuilder out = context.out();
        Runnable content = body == null ? () -> {} : body;
        switch (name) {
            case "columns" -> columns(attributes, content, out);
            case "column" -> {
                out.open("ac:layout-cell");
                content.run();
                out.close();
            }
            case "details", "expand" ->
                PanelKinds.expand(attributes.value("title").orElse("Details"), out, content);
            case "properties" -> bodied(Elements.macro("details"), attributes, content, out);
            default -> general(Elements.macro(name), name, attributes, body, location, context);
        }
    }

    private static void bodied(TreeElement macro, Attributes attributes, Runnable content, TreeBuilder out) {
        attributes.values().forEach((key, value) -> macro.add(Elements.parameter(key, value)));
        out.open(macro).open("ac:rich-text-body");
        content.run();
        out.close().close();
    }

    /**
     * Adds a macro as it is stored: nothing that it stands in or that stands in it changes it.
     *
     * @param inline whether it stands in a line of text
     */
    static void verbatim(
            HtmlComment directive,
            boolean inline,
            @Nullable Runnable body,
            SourceLocation location,
            RenderContext context) {
        String name = directive.name().substring(HtmlComment.VERBATIM.length());
        general(Elements.macro(name).verbatim(inline), name, directive.attributes(), body, location, context);
    }

    private static void general(
            TreeElement macro,
            String name,
            Attributes attributes,
            @Nullable Runnable body,
            SourceLocation location,
            RenderContext context) {
        for (Map.Entry<String, String> entry : attributes.values().entrySet()) {
            boolean page = entry.getKey().equals("page") && OF_A_PAGE.contains(name);
            macro.add(
                    page
                            ? page(entry.getValue(), location, context)
                            : Elements.parameter(
                                    entry.getKey().equals(UNNAMED) ? "" : entry.getKey(), entry.getValue()));
        }
        TreeBuilder out = context.out();
        out.open(macro);
        if (body != null && WITH_PLAIN_BODY.contains(name)) {
            out.open("ac:plain-text-body")
                    .cdata(PlainContent.of(context.capture(body)))
                    .close();
        } else if (body != null) {
            out.open("ac:rich-text-body");
            body.run();
            out.close();
        }
        out.close();
    }

    /** A page by its file or, where no file of that name is published, by its title. */
    private static TreeElement page(String value, SourceLocation location, RenderContext context) {
        Optional<PageTarget> published =
                context.site().find(context.document().path(), value, false).destination()
                                instanceof LinkDestination.InRepository target
                        ? context.site().page(target)
                        : Optional.empty();
        TreeElement page = new TreeElement("ri:page");
        if (published.isPresent()) {
            PageTarget target = published.get();
            context.link(target.file());
            page.with("ri:content-title", target.title());
            if (target.spaceKey() != null) {
                page.with("ri:space-key", target.spaceKey());
            }
        } else {
            page.with("ri:content-title", value);
            if (value.endsWith(".md")) {
                context.warn(
                        location,
                        LinkResolver.BROKEN,
                        "the macro names the file '" + value + "', which is not published",
                        "correct the path, or give the page's title");
            }
        }
        return new TreeElement("ac:parameter", "ac:name", "").add(new TreeElement("ac:link").add(page));
    }

    private static void columns(Attributes attributes, Runnable content, TreeBuilder out) {
        TreeElement section = new TreeElement("ac:layout-section");
        out.open("ac:layout").open(section);
        content.run();
        out.close().close();
        ColumnLayout.finish(section, attributes);
    }
}
