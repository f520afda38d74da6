package io.github.docsync.convert.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The other projects that references may lead to, as {@code project:page}, by what Sphinx and MyST call their mapping. */
final class MystProjects {
    private static final Pattern MAPPING = Pattern.compile("intersphinx_mapping\\s*=\\s*\\{(?<body>[^}]{0,20000})\\}");
    private static final Pattern PROJECT = Pattern.compile(
            "[\"'](?<key>[\\w.-]{1,100})[\"']\\s*:\\s*\\(\\s*[\"'](?<url>https?://[^\"'\\s]{1,300})[\"']");

    private final Map<String, String> addresses = new HashMap<>();

    private MystProjects() {}

    static MystProjects of(DialectScope scope) {
        MystProjects projects = new MystProjects();
        scope.text("conf.py").map(MAPPING::matcher).filter(Matcher::find).ifPresent(found -> {
            Matcher project = PROJECT.matcher(found.group("body"));
            while (project.find()) {
                projects.add(project.group("key"), project.group("url"));
            }
        });
        SiteSettings.read(scope, "_config.yml")
                .flatMap(root -> SiteSettings.at(root, "sphinx"))
                .flatMap(sphinx -> SiteSettings.at(sphinx, "config"))
                .flatMap(settings -> SiteSettings.at(settings, "intersphinx_mapping"))
                .ifPresent(projects::addAll);
        SiteSettings.read(scope, "myst.yml")
                .flatMap(root -> SiteSettings.at(root, "project"))
                .flatMap(project -> SiteSettings.at(project, "references"))
                .ifPresent(projects::addAll);
        return projects;
    }

    private void addAll(Object mapping) {
        if (mapping instanceof Map<?, ?> map) {
            map.forEach((key, value) -> add(
                    String.valueOf(key),
                    value instanceof List<?> list && !list.isEmpty()
                            ? list.get(0)
                            : value instanceof Map<?, ?> inner ? inner.get("url") : value));
        }
    }

    private void add(String name, @Nullable Object address) {
        if (address instanceof String url && url.matches("https?://\\S+")) {
            addresses.put(name, url.endsWith("/") ? url : url + "/");
        }
    }

    /** The address of the project that a reference such as {@code name:page} leads to. */
    Optional<String> address(String reference) {
        int colon = reference.indexOf(':');
        return colon <= 0 ? Optional.empty() : Optional.ofNullable(addresses.get(reference.substring(0, colon)));
    }

    /** The page of another project that a reference to a document means. */
    Optional<String> page(String reference) {
        return address(reference).map(address -> address + reference.substring(reference.indexOf(':') + 1) + ".html");
    }
}
