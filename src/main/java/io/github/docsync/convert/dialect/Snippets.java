package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.MappedText;
import io.github.docsync.markdown.SourceStep;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The includes of MkDocs' extensions: {@code --8<-- "file"} of PyMdown, {@code {!file!}} of markdown-include, {@code {* file *}} of
 * FastAPI's documentation, and {@code {% include-markdown "file" %}}. They are read in code, too.
 */
final class Snippets implements SourceStep {
    private static final Pattern INCLUDE = Pattern.compile(
            "^(?<indent>[ \\t]*)(?<off>;)?-{1,8}8<-{1,8}[ \\t]+(?<quote>[\"'])(?<snippet>[^\"'\\n"
                    + "]{1,400})\\k<quote>[ \\t]*$|^[ \\t]*-{1,8}8<-{1,8}[ \\t]*\\n"
                    + "(?<block>(?:[^\\n"
                    + "]{0,400}\\n"
                    + "){1,60}?)[ \\t]*-{1,8}8<-{1,8}[ \\t]*$|\\{!>? *(?<included>[^!\\n"
                    + "{}]{1,400}?) *!\\}|\\{\\* *(?<code>[^*\\n"
                    + "{}\\s]{1,400})(?<options>(?: +[a-z_]{1,20}\\[[^\\]\\n"
                    + "]{0,200}\\]){0,9}) *\\*\\}|\\{%-?\\s{0,40}(?:include|include-markdown)\\s{1,40}[\"'](?<markdown>[^\"'\\n"
                    + "]{1,400})[\"'](?<rest>[^%]{0,1000})%\\}",
            Pattern.MULTILINE);

    private static final Pattern LINES =
            Pattern.compile("(?<file>.*?)(?::(?<first>-?[0-9]{0,7}))?(?::(?<last>-?[0-9]{0,7}))?");
    private static final Pattern OPTION = Pattern.compile("(?<key>[a-z_]{1,20})\\[(?<value>[^\\]]*)\\]");
    private static final Pattern ARGUMENT =
            Pattern.compile("(?<key>[a-z-]{1,30}) *= *(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)')");

    private final DialectScope scope;

    Snippets(DialectScope scope) {
        this.scope = scope;
    }

    @Override
    public MappedText apply(MappedText text, StepContext context) {
        String all = text.text();
        if (!all.contains("8<-") && !all.contains("{!") && !all.contains("{*") && !all.contains("{%")) {
            return text;
        }
        List<Tag> tags = PatternTags.scan(
                all,
                "include",
                INCLUDE,
                true,
                "off",
                "snippet",
                "block",
                "included",
                "code",
                "options",
                "markdown",
                "rest");
        return TagRewriter.rewrite(text, tags, element -> translate(element, text), context);
    }

    private Translation translate(TagElement element, MappedText text) {
        Tag tag = element.tag();
        SourceLocation at = text.location(tag.start());
        if (tag.value("off").isPresent()) {
            return new Translation.Inline(
                    element.text().substring(tag.start(), tag.end()).replaceFirst(";", ""));
        }
        if (tag.value("snippet").isPresent()) {
            return snippets(List.of(tag.valueOrEmpty("snippet")), element, at);
        }
        if (tag.value("block").isPresent()) {
            return snippets(
                    tag.valueOrEmpty("block")
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    element,
                    at);
        }
        if (tag.value("code").isPresent()) {
            return element.inCode() ? new Translation.Kept() : code(element, at);
        }
        if (tag.value("markdown").isPresent()) {
            return element.inCode() ? new Translation.Kept() : markdown(element, at);
        }
        return included(tag.valueOrEmpty("included"), IncludedPart.ALL, element, at);
    }

    private Translation snippets(List<String> written, TagElement element, SourceLocation at) {
        MappedText all = MappedTexts.empty();
        for (String one : written) {
            if (one.startsWith(";") || one.startsWith("#")) {
                continue;
            }
            Matcher lines = LINES.matcher(one);
            String file = one;
            IncludedPart part = IncludedPart.ALL;
            if (!one.contains("://")
                    && lines.matches()
                    && (lines.group("first") != null || lines.group("last") != null)) {
                file = lines.group("file");
                part = new IncludedPart(
                        List.of(new IncludedPart.LineRange(
                                number(lines.group("first"), 1), number(lines.group("last"), Integer.MAX_VALUE))),
                        null);
            } else if (!one.contains("://") && one.lastIndexOf(':') > one.lastIndexOf('/')) {
                file = one.substring(0, one.lastIndexOf(':'));
                part = IncludedPart.region(one.substring(one.lastIndexOf(':') + 1));
            }
            Translation translation = included(file, part, element, at);
            if (translation instanceof Translation.Included found) {
                MappedText line =
                        all.text().isEmpty() || all.text().endsWith("\n") ? all : MappedTexts.between("", all, "\n");
                all = MappedTexts.joined(line, found.text());
            }
        }
        return all.text().isEmpty() ? Translation.NOTHING : new Translation.Included(trimmed(all));
    }

    private static int number(String digits, int otherwise) {
        return digits == null || digits.isEmpty() || digits.startsWith("-") ? otherwise : Integer.parseInt(digits);
    }

    private static MappedText trimmed(MappedText text) {
        int end = text.text().length();
        return text.text().endsWith("\n") ? text.part(0, end - 1) : text;
    }

    private Includes includes(TagElement element, SourceStep step) {
        String written = element.text()
                .substring(element.tag().start(), element.tag().end())
                .strip();
        int line = written.indexOf('\n');
        return new Includes(element.context(), step, "'" + (line < 0 ? written : written.substring(0, line)) + "'");
    }

    private Translation included(String written, IncludedPart part, TagElement element, SourceLocation at) {
        Includes includes = includes(element, this);
        Optional<DocPath> file = includes.find(written, folders(element));
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        if (file.get().extension().equals("svg") && !element.inCode()) {
            return new Translation.Inline(MarkdownPieces.picture("/" + file.get(), "", "", "", ""));
        }
        return includes.text(file.get(), part, at)
                .map(Snippets::trimmed)
                .<Translation>map(Translation.Included::new)
                .orElse(Translation.NOTHING);
    }

    /** The folder of the configuration, as PyMdown has it by default, and where else files are looked for. */
    private DocPath[] folders(TagElement element) {
        MkDocsSettings settings = MkDocsSettings.of(scope);
        List<DocPath> folders = new ArrayList<>(settings.snippetFolders());
        folders.addAll(List.of(scope.site(), scope.tree(), settings.documents()));
        for (String name :
                List.of("docs", "includes", "snippets", "docs/includes", "docs/snippets", "docs/en", "docs/en/docs")) {
            scope.site().resolve(name).ifPresent(folders::add);
        }
        folders.add(element.context().path().folder());
        folders.add(DocPath.ROOT);
        return folders.toArray(DocPath[]::new);
    }

    private Translation code(TagElement element, SourceLocation at) {
        Tag tag = element.tag();
        Includes includes = includes(element, (text, context) -> text);
        String written = tag.valueOrEmpty("code");
        DocPath[] folders = folders(element);
        // FastAPI's pages lie three folders below what their paths are read from.
        Optional<DocPath> file = includes.find(written, folders)
                .or(() -> includes.find(written.replaceFirst("^(?:\\.\\./)+", ""), folders));
        if (file.isEmpty()) {
            includes.missing(written, at);
            return Translation.NOTHING;
        }
        IncludedPart part = IncludedPart.ALL;
        String title = "";
        Matcher option = OPTION.matcher(tag.valueOrEmpty("options"));
        while (option.find()) {
            if (option.group("key").equals("ln")) {
                part = IncludedPart.lines(option.group("value").replace(':', '-'))
                        .orElse(IncludedPart.ALL);
            } else if (option.group("key").equals("title")) {
                title = option.group("value");
            }
        }
        return includes.code(file.get(), part, Includes.language(file.get()), title, at)
                .<Translation>map(Translation.Included::new)
                .orElse(Translation.NOTHING);
    }

    private Translation markdown(TagElement element, SourceLocation at) {
        String written = element.tag().valueOrEmpty("markdown");
        Translation whole = included(written, IncludedPart.ALL, element, at);
        if (!(whole instanceof Translation.Included found)) {
            return whole;
        }
        Includes includes = includes(element, this);
        MappedText text = includes.find(written, folders(element))
                .map(file -> RelativeLinks.rebasedWhereFound(
                        found.text(),
                        file.folder(),
                        includes.folder(),
                        element.context().files()))
                .orElse(found.text());
        int from = 0;
        int to = text.text().length();
        Matcher argument = ARGUMENT.matcher(element.tag().valueOrEmpty("rest"));
        while (argument.find()) {
            String value = argument.group("double") == null ? argument.group("single") : argument.group("double");
            int mark = text.text().indexOf(value);
            if (argument.group("key").equals("start") && mark >= 0) {
                from = mark + value.length();
            } else if (argument.group("key").equals("end") && mark >= from) {
                to = mark;
            }
        }
        return new Translation.Included(text.part(from, Math.max(from, to)));
    }
}
