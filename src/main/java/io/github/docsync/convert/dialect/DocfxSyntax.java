package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** docfx: {@code :::image}, {@code :::code}, {@code :::row}, zones, {@code [!INCLUDE]}, {@code [!code]}, tabs, {@code xref:}. */
final class DocfxSyntax implements SourceStep {
    private static final Pattern CODE = Pattern.compile("(?<file>[^#?]+)(?:#(?<fragment>[^?]+))?(?:\\?(?<query>.+))?");
    private static final Pattern TEXT = Pattern.compile("[?&](?:text|alt)=(?<text>[^&#]+)");
    private static final Pattern LINES = Pattern.compile("L(?<first>[0-9]{1,7})(?:-L?(?<last>[0-9]{1,7}))?");

    private final DialectScope scope;
    private final DocfxPages pages;

    DocfxSyntax(DialectScope scope) {
        this.scope = scope;
        this.pages = new DocfxPages(scope);
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        return TagRewriter.rewrite(
                text,
                DocfxScanner.scan(text.text()),
                element -> translate(element, text.location(element.tag().start())),
                context);
    }

    private Translation translate(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        return switch (tag.name()) {
            case "!" -> other(element, at);
            case "#tab" -> new Translation.Container("tab", MarkdownPieces.title(tag.valueOrEmpty("title")));
            case ":::image" -> image(element);
            case ":::code" -> code(element, at);
            case ":::row" -> new Translation.Container("columns", "");
            case ":::column" -> new Translation.Container("column", "");
            case ":::zone", ":::moniker" -> Translation.TRANSPARENT;
            case ":::no-loc" -> new Translation.Inline(MarkdownPieces.text(tag.valueOrEmpty("text")));
            case ":::video" -> new Translation.Inline(MarkdownPieces.link("Video", tag.valueOrEmpty("source")));
            default -> new Translation.Kept();
        };
    }

    private Translation image(TagElement element) {
        Tag tag = element.tag();
        String source = tag.valueOrEmpty("source");
        if (source.isEmpty()) {
            return new Translation.Kept();
        }
        String picture = MarkdownPieces.picture(source(source), tag.valueOrEmpty("alt-text"), "", "", "");
        String link = tag.valueOrEmpty("link");
        return new Translation.Inline(link.isEmpty() ? picture : MarkdownPieces.link(picture, link));
    }

    /** A tilde stands for the folder of {@code docfx.json}. */
    private String source(String written) {
        return written.startsWith("~/")
                ? scope.site()
                        .resolve(written.substring(2))
                        .map(path -> "/" + path)
                        .orElse(written)
                : written;
    }

    private Translation code(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        String source = tag.valueOrEmpty("source");
        if (source.isEmpty()) {
            return new Translation.Kept();
        }
        IncludedPart part = tag.value("range")
                .flatMap(IncludedPart::lines)
                .or(() -> tag.value("id").map(IncludedPart::region))
                .orElse(IncludedPart.ALL);
        return code(source, tag.valueOrEmpty("language"), part, element, at);
    }

    private Translation code(
            String written, String language, IncludedPart part, TagElement element, SourceLocation at) {
        Includes includes = new Includes(element.context(), (text, context) -> text, "'" + shortened(element) + "'");
        Optional<DocPath> file = find(written, includes);
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        String plain = language.replaceFirst("-interactive$", "");
        return includes.code(file.get(), part, plain.isEmpty() ? Includes.language(file.get()) : plain, "", at)
                .<Translation>map(Translation.Included::new)
                .orElse(Translation.NOTHING);
    }

    private static String shortened(TagElement element) {
        String written =
                element.text().substring(element.tag().start(), element.tag().end());
        return written.length() > 80 ? written.substring(0, 80) + "…" : written;
    }

    private Optional<DocPath> find(String written, Includes includes) {
        return written.startsWith("~/")
                ? includes.find(written.substring(2), scope.site(), DocPath.ROOT)
                : includes.find(written, includes.folder(), scope.site());
    }

    private Translation other(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        if (tag.value("file").isPresent()) {
            return include(tag.valueOrEmpty("file"), element, at);
        }
        if (tag.value("code").isPresent()) {
            Matcher code = CODE.matcher(tag.valueOrEmpty("code"));
            return code.matches()
                    ? code(
                            code.group("file"),
                            tag.valueOrEmpty("language"),
                            part(code.group("fragment"), code.group("query")),
                            element,
                            at)
                    : Translation.NOTHING;
        }
        if (tag.value("video").isPresent()) {
            return new Translation.Inline(
                    MarkdownPieces.link(MarkdownPieces.text(tag.valueOrEmpty("video")), tag.valueOrEmpty("video")));
        }
        if (tag.value("plain").isPresent()) {
            return new Translation.Inline(tag.valueOrEmpty("plain"));
        }
        if (tag.value("xref", "xhref", "xlink").isPresent()) {
            return reference(element, at);
        }
        return Translation.NOTHING;
    }

    /** To a page by its uid, or to an API, which is documented elsewhere. */
    private Translation reference(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        String written = tag.valueOrEmpty("xref", "xhref", "xlink");
        String uid = written.replaceFirst("[?#].*", "");
        Optional<DocfxPages.Page> page = pages.find(uid);
        if (page.isPresent()) {
            int hash = written.indexOf('#');
            return new Translation.Inline(MarkdownPieces.link(
                    tag.value("xtext")
                            .or(() -> text(written))
                            .orElseGet(() -> MarkdownPieces.title(page.get().title())),
                    "/" + page.get().file() + (hash < 0 ? "" : written.substring(hash))));
        }
        element.context().unknown("a reference to an API (xref:)", true, at);
        String name =
                uid.replace("%2A", "*").replace("%60", "`").replace("`", "").replaceFirst("\\*$", "");
        return new Translation.Inline(tag.value("xtext").or(() -> text(written)).orElse("`" + name + "`"));
    }

    /** What a reference says that it shows. Source: dotnet.github.io/docfx/docs/links-and-cross-references.html. */
    private static Optional<String> text(String reference) {
        Matcher text = TEXT.matcher(reference);
        return text.find()
                ? Optional.of(MarkdownPieces.text(RelativeLinks.decoded(text.group("text"))))
                : Optional.empty();
    }

    private static IncludedPart part(@Nullable String fragment, @Nullable String query) {
        if (query != null) {
            for (String option : query.split("&", -1)) {
                if (option.startsWith("name=")) {
                    return IncludedPart.region(option.substring(5));
                }
                if (option.startsWith("range=")) {
                    return IncludedPart.lines(option.substring(6)).orElse(IncludedPart.ALL);
                }
            }
        }
        if (fragment == null) {
            return IncludedPart.ALL;
        }
        Matcher lines = LINES.matcher(fragment);
        return lines.matches()
                ? IncludedPart.lines(lines.group("first") + "-"
                                + (lines.group("last") == null ? lines.group("first") : lines.group("last")))
                        .orElse(IncludedPart.ALL)
                : IncludedPart.region(fragment);
    }

    private Translation include(String written, TagElement element, SourceLocation at) {
        Includes includes = new Includes(element.context(), this, "'" + shortened(element) + "'");
        Optional<DocPath> file = find(RelativeLinks.decoded(written), includes);
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        DocPath page = includes.folder();
        Optional<MappedText> text = includes.text(file.get(), IncludedPart.ALL, at)
                .map(read -> RelativeLinks.rebased(read, file.get().folder(), page));
        if (text.isEmpty()) {
            return Translation.NOTHING;
        }
        return new Translation.Included(
                text.get().part(0, text.get().text().stripTrailing().length()));
    }
}
