package io.github.docsync.convert.dialect;

import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.MarkdownFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the modules of a page of MDX import and export.
 *
 * @param scope where the dialect holds
 * @param context of the page
 * @param defaults the name of each default import and what it is imported from
 * @param values plain values by the expressions that have them, {@code version} or {@code props.word}
 * @param components the names of those that the page itself defines
 */
record JsxModules(
        DialectScope scope,
        StepContext context,
        Map<String, String> defaults,
        Map<String, String> values,
        Set<String> components) {
    private static final List<String> GLOBAL = Stream.of("js", "jsx", "ts", "tsx")
            .flatMap(
                    script -> Stream.of("src/theme/MDXComponents." + script, "src/theme/MDXComponents/index." + script))
            .toList();
    private static final Pattern COMPONENT =
            Pattern.compile("\\b(?:const|let|function|class)\\s+(?<name>[A-Z]\\w{0,100})\\b");
    private static final Pattern DEFAULT = Pattern.compile(
            "import\\s+(?<name>\\w{1,100})\\s*(?:,\\s*\\{[^}]{0,500}\\}\\s*)?from\\s+['\"](?<file>[^'\"\\n]{1,300})['\"]");
    private static final Pattern NAMED =
            Pattern.compile("import\\s+\\{(?<names>[^{}]{1,1000})\\}\\s*from\\s+['\"](?<file>[^'\"\\n]{1,300})['\"]");
    private static final String VALUE =
            "(?<value>\"[^\"\\n]{0,2000}+\"|'[^'\\n]{0,2000}+'|`[^`$]{0,2000}+`|-?[0-9][0-9.]{0,20})";
    private static final Pattern CONSTANT = Pattern.compile(
            "\\bexport\\s+const\\s+(?<name>\\w{1,100})\\s*=\\s*(?:" + VALUE + "|\\{(?<fields>[^{}]{0,2000}+)\\})");
    private static final Pattern FIELD = Pattern.compile("[\"']?\\b(?<name>\\w{1,100})[\"']?\\s*:\\s*" + VALUE);

    JsxModules {
        defaults = Map.copyOf(defaults);
        values = Map.copyOf(values);
        components = Set.copyOf(components);
    }

    /** Of a page without modules. */
    static JsxModules none(DialectScope scope, StepContext context) {
        return new JsxModules(scope, context, Map.of(), Map.of(), Set.of());
    }

    /**
     * Reads the modules of a page.
     *
     * @param tags those that were found in its text
     * @param global what is imported for every page, as {@link #global} reads it
     * @param properties what the page was included with
     */
    static JsxModules of(
            List<Tag> tags,
            DialectScope scope,
            StepContext context,
            Map<String, String> global,
            Map<String, String> properties) {
        JsxModules none = none(scope, context);
        Map<String, String> defaults = new HashMap<>(global);
        Map<String, String> values = new HashMap<>();
        String code = code(tags);
        defaults.putAll(imports(code));
        Matcher named = NAMED.matcher(code);
        while (named.find()) {
            none.importValues(named.group("file"), named.group("names"), values);
        }
        values.putAll(constants(code));
        properties.forEach((name, value) -> {
            values.put(name, value);
            values.put("props." + name, value);
        });
        Set<String> components =
                COMPONENT.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return new JsxModules(scope, context, defaults, values, components);
    }

    /**
     * The documents that a site puts into the scope of every page. Source: docusaurus.io/docs/markdown-features/react, MDX component scope.
     *
     * @return what each is imported from, by its name
     */
    static Map<String, String> global(DialectScope scope) {
        Map<String, String> documents = new HashMap<>();
        GLOBAL.forEach(file -> scope.text(file).ifPresent(code -> documents.putAll(imports(code))));
        documents.values().removeIf(file -> !file.startsWith("@site/") || !MarkdownFiles.isMarkdown(new DocPath(file)));
        return documents;
    }

    private static Map<String, String> imports(String code) {
        Map<String, String> imports = new HashMap<>();
        Matcher imported = DEFAULT.matcher(code);
        while (imported.find()) {
            imports.put(imported.group("name"), imported.group("file"));
        }
        return imports;
    }

    private static String code(List<Tag> tags) {
        StringBuilder code = new StringBuilder();
        tags.stream()
                .filter(tag -> tag.name().equals(JsxScanner.MODULE))
                .forEach(tag -> code.append(tag.valueOrEmpty("code")).append('\n'));
        return code.toString();
    }

    private void importValues(String written, String names, Map<String, String> values) {
        Map<String, String> exported = file(written)
                .filter(file -> !file.extension().equals("json"))
                .flatMap(file -> context.include(file)
                        .map(text -> constants(
                                MarkdownFiles.isMarkdown(file) ? code(JsxScanner.scan(text.text())) : text.text())))
                .orElse(Map.of());
        for (String name : names.split(",", -1)) {
            String[] renamed = name.strip().split("\\s+as\\s+", 2);
            exported.forEach((key, value) -> {
                if (key.equals(renamed[0]) || key.startsWith(renamed[0] + ".")) {
                    values.put(renamed[renamed.length - 1] + key.substring(renamed[0].length()), value);
                }
            });
        }
    }

    private static Map<String, String> constants(String code) {
        Map<String, String> constants = new HashMap<>();
        Matcher constant = CONSTANT.matcher(code);
        while (constant.find()) {
            String name = constant.group("name");
            if (constant.group("value") != null) {
                add(constants, name, constant.group("value"));
            } else {
                Matcher field = FIELD.matcher(constant.group("fields"));
                while (field.find()) {
                    add(constants, name + "." + field.group("name"), field.group("value"));
                }
            }
        }
        return constants;
    }

    private static void add(Map<String, String> constants, String name, String value) {
        String plain = JsxValues.plain(value);
        if (plain != null) {
            constants.put(name, plain);
        }
    }

    /** The file of a default import with that name. */
    Optional<DocPath> imported(String name) {
        return file(defaults.getOrDefault(name, ""));
    }

    /** A file of the repository by what an import says. */
    Optional<DocPath> file(String written) {
        String path = written.substring(written.lastIndexOf('!') + 1).replaceFirst("\\?.*", "");
        String below = path.replaceFirst("^(?:@site|[@~])?/+|^@(?=[a-z]+/)", "");
        if (!below.equals(path)) {
            return Stream.of(below, "src/" + below)
                    .flatMap(candidate -> scope.site().resolve(candidate).stream())
                    .filter(scope.files()::isFile)
                    .findFirst();
        }
        DocPath folder = new Includes(context, (text, none) -> text, "").folder();
        return path.startsWith(".") ? folder.resolve(path).filter(scope.files()::isFile) : Optional.empty();
    }
}
