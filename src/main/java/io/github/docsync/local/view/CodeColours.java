package io.github.docsync.local.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The colours of code: which grammar shows a language of Confluence's code macro, and the script that holds them all. It is
 * highlight.js, and runs in the browser, after the page is there.
 */
public final class CodeColours {
    /** The version as in the POM: webjars have it in their paths. */
    private static final String LIBRARY = "META-INF/resources/webjars/highlightjs/11.11.1/";

    /** What the library's main file holds already, of what is asked for. */
    private static final Set<String> COMMON = Set.of(
            ("bash c cpp csharp css diff go graphql ini java javascript json kotlin lua markdown objectivec perl php"
                            + " python r ruby rust scss shell sql swift typescript vbnet xml yaml")
                    .split(" "));

    /** Files of the library beyond its main one, under the names of their languages. */
    private static final List<String> MORE = List.of(
            ("actionscript ada applescript arduino autoit clojure coffeescript d dart delphi dockerfile elixir erlang"
                            + " fortran gherkin groovy handlebars haskell haxe julia latex livescript mathematica"
                            + " matlab nginx ocaml powershell prolog protobuf puppet qml scala scheme smalltalk sml tcl vala"
                            + " verilog vhdl xquery")
                    .split(" "));

    /** In {@code languages.js}. */
    private static final Set<String> OWN = Set.of("abap", "foxpro", "hcl", "restructuredtext", "splunk-spl");

    /** Where Confluence's name is not that of the grammar. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("actionscript3", "actionscript"),
            Map.entry("c#", "csharp"),
            Map.entry("coldfusion", "xml"),
            Map.entry("cuda", "cpp"),
            Map.entry("docker", "dockerfile"),
            Map.entry("erl", "erlang"),
            Map.entry("html", "xml"),
            Map.entry("javafx", "java"),
            Map.entry("js", "javascript"),
            Map.entry("jsx", "javascript"),
            Map.entry("objective-c", "objectivec"),
            Map.entry("objective-j", "objectivec"),
            Map.entry("octave", "matlab"),
            Map.entry("racket", "scheme"),
            Map.entry("sass", "scss"),
            Map.entry("standardml", "sml"),
            Map.entry("tex", "latex"),
            Map.entry("toml", "ini"),
            Map.entry("tsx", "typescript"),
            Map.entry("vb", "vbnet"));

    private CodeColours() {}

    /** The grammar for a language as the code macro names it; empty for plain text and what Confluence does not colour. */
    static Optional<String> grammar(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        String grammar = NAMES.getOrDefault(name, name);
        return COMMON.contains(grammar) || MORE.contains(grammar) || OWN.contains(grammar)
                ? Optional.of(grammar)
                : Optional.empty();
    }

    /** The script, which registers itself as {@code window.hljs}. */
    public static String script() {
        StringBuilder script = new StringBuilder(resource(LIBRARY + "highlight.min.js"));
        for (String language : MORE) {
            script.append('\n').append(resource(LIBRARY + "languages/" + language + ".min.js"));
        }
        return script.append('\n')
                .append(resource("io/github/docsync/local/web/languages.js"))
                .toString();
    }

    private static String resource(String path) {
        ClassLoader loader = CodeColours.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
