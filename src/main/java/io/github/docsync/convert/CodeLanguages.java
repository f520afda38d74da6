package io.github.docsync.convert;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The languages that Confluence Cloud's code macro highlights, and other names that authors give them. */
public final class CodeLanguages {
    private static final Set<String> KNOWN = Set.of(
            ("abap actionscript3 ada applescript arduino autoit bash c c# clojure coffeescript coldfusion cpp css cuda d dart"
                            + " delphi diff docker elixir erl fortran foxpro gherkin go graphql groovy handlebars haskell haxe"
                            + " hcl html java javafx js json jsx julia kotlin livescript lua markdown mathematica matlab nginx"
                            + " objective-c objective-j ocaml octave perl php powershell prolog protobuf puppet python qml r"
                            + " racket restructuredtext ruby rust sass scala scheme shell smalltalk splunk-spl sql"
                            + " standardml swift tcl tex text toml tsx typescript vala vb vbnet verilog vhdl xml xquery yaml")
                    .split(" "));

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("actionscript", "actionscript3"),
            Map.entry("as3", "actionscript3"),
            Map.entry("sh", "bash"),
            Map.entry("zsh", "bash"),
            Map.entry("ksh", "bash"),
            Map.entry("fish", "shell"),
            Map.entry("console", "shell"),
            Map.entry("shell-session", "shell"),
            Map.entry("shellsession", "shell"),
            Map.entry("terminal", "shell"),
            Map.entry("cs", "c#"),
            Map.entry("csharp", "c#"),
            Map.entry("h", "c"),
            Map.entry("c++", "cpp"),
            Map.entry("cc", "cpp"),
            Map.entry("cxx", "cpp"),
            Map.entry("hpp", "cpp"),
            Map.entry("clj", "clojure"),
            Map.entry("coffee", "coffeescript"),
            Map.entry("cfm", "coldfusion"),
            Map.entry("pas", "delphi"),
            Map.entry("pascal", "delphi"),
            Map.entry("patch", "diff"),
            Map.entry("dockerfile", "docker"),
            Map.entry("containerfile", "docker"),
            Map.entry("ex", "elixir"),
            Map.entry("exs", "elixir"),
            Map.entry("erlang", "erl"),
            Map.entry("f90", "fortran"),
            Map.entry("feature", "gherkin"),
            Map.entry("cucumber", "gherkin"),
            Map.entry("golang", "go"),
            Map.entry("gql", "graphql"),
            Map.entry("gradle", "groovy"),
            Map.entry("jenkinsfile", "groovy"),
            Map.entry("hbs", "handlebars"),
            Map.entry("mustache", "handlebars"),
            Map.entry("hs", "haskell"),
            Map.entry("terraform", "hcl"),
            Map.entry("tf", "hcl"),
            Map.entry("htm", "html"),
            Map.entry("xhtml", "html"),
            Map.entry("vue", "html"),
            Map.entry("javascript", "js"),
            Map.entry("mjs", "js"),
            Map.entry("cjs", "js"),
            Map.entry("node", "js"),
            Map.entry("json5", "json"),
            Map.entry("jsonc", "json"),
            Map.entry("jsonl", "json"),
            Map.entry("geojson", "json"),
            Map.entry("jl", "julia"),
            Map.entry("kt", "kotlin"),
            Map.entry("kts", "kotlin"),
            Map.entry("ls", "livescript"),
            Map.entry("md", "markdown"),
            Map.entry("objc", "objective-c"),
            Map.entry("objectivec", "objective-c"),
            Map.entry("ml", "ocaml"),
            Map.entry("pl", "perl"),
            Map.entry("ps", "powershell"),
            Map.entry("ps1", "powershell"),
            Map.entry("pwsh", "powershell"),
            Map.entry("proto", "protobuf"),
            Map.entry("proto3", "protobuf"),
            Map.entry("pp", "puppet"),
            Map.entry("py", "python"),
            Map.entry("python3", "python"),
            Map.entry("ipython", "python"),
            Map.entry("ipython3", "python"),
            Map.entry("rkt", "racket"),
            Map.entry("rst", "restructuredtext"),
            Map.entry("rest", "restructuredtext"),
            Map.entry("rb", "ruby"),
            Map.entry("rs", "rust"),
            Map.entry("scss", "sass"),
            Map.entry("less", "css"),
            Map.entry("sc", "scala"),
            Map.entry("st", "smalltalk"),
            Map.entry("spl", "splunk-spl"),
            Map.entry("mysql", "sql"),
            Map.entry("pgsql", "sql"),
            Map.entry("plsql", "sql"),
            Map.entry("postgresql", "sql"),
            Map.entry("tsql", "sql"),
            Map.entry("sml", "standardml"),
            Map.entry("latex", "tex"),
            Map.entry("none", "text"),
            Map.entry("plain", "text"),
            Map.entry("plaintext", "text"),
            Map.entry("txt", "text"),
            Map.entry("ts", "typescript"),
            Map.entry("vb.net", "vbnet"),
            Map.entry("visualbasic", "vb"),
            Map.entry("v", "verilog"),
            Map.entry("svg", "xml"),
            Map.entry("xsd", "xml"),
            Map.entry("xsl", "xml"),
            Map.entry("xslt", "xml"),
            Map.entry("pom", "xml"),
            Map.entry("yml", "yaml"));

    private CodeLanguages() {}

    /** Confluence's names of all languages that it highlights, plain {@code text} among them. */
    public static Set<String> names() {
        return KNOWN;
    }

    /** Confluence's name of the language; empty for one that it does not highlight. */
    public static Optional<String> confluence(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        if (KNOWN.contains(name)) {
            return Optional.of(name);
        }
        return Optional.ofNullable(ALIASES.get(name));
    }
}
