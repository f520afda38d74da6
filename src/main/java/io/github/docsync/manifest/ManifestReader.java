package io.github.docsync.manifest;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.InvalidAddressException;
import io.github.docsync.model.SiteUrl;
import io.github.docsync.yaml.Excerpt;
import io.github.docsync.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a manifest together from the sections of its document. */
final class ManifestReader {
    private static final Pattern MANIFEST_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern USER_NAME = Pattern.compile("@?[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern ACCOUNT_ID = Pattern.compile("[A-Za-z0-9:_-]{1,128}");
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("\\s*[Hh][Tt][Tt][Pp][Ss]?://[^/@?#\\s]+(/[^?#\\s]*)?\\s*");
    private static final String SPACE = "DOCSYNC_SPACE_OVERRIDE";
    private static final Pattern BRANCH = Pattern.compile("[^\\s\\p{Cntrl}~^:?*\\[\\\\]+");

    private final DocPath file;
    private final Function<String, @Nullable String> environment;
    private final Variables variables;
    private final Mistakes mistakes;

    ManifestReader(DocPath file, Function<String, @Nullable String> environment, Mistakes mistakes) {
        this.file = file;
        this.environment = environment;
        this.variables = new Variables(environment, mistakes);
        this.mistakes = mistakes;
    }

    /** The manifest; null, or of no use, if a mistake was reported. */
    @Nullable
    Manifest read(YamlNode.Mapping mapping) {
        Optional<YamlNode> version = mapping.get("version");
        if (version.isPresent() && !isVersionOne(version.get())) {
            return null;
        }
        Section root = Section.of(Keys.ROOT, mapping, variables, mistakes);
        root.require("version", "add the line 'version: 1' at the top");
        root.require("id", "add 'id:' with a name for this manifest that will never change, such as 'handbook'");
        String givenSpace = given(SPACE);
        if (givenSpace == null) {
            root.require("space", "add 'space:' with the space's key, as it stands in the space's address");
        }
        root.require("pages", "add 'pages:' with at least one '- path:' below it");
        Optional<ManifestText> id = root.text(
                "id",
                text -> MANIFEST_ID.matcher(text).matches(),
                "an identity of 1 to 64 letters, digits, '.', '_' and '-'",
                "use a short name such as 'handbook'");
        Optional<String> space = givenSpace == null ? Values.spaceKey(root) : Optional.of(space(givenSpace, root));
        Optional<ManifestText> parent = Values.contentId(root, "parent", "the id of a page or folder");
        SettingsReader settings = new SettingsReader(root, mistakes);
        return new Manifest(
                file,
                id.map(ManifestText::value).orElse(""),
                url(root).orElse(null),
                space.orElse(""),
                parent.map(ManifestText::value).orElse(null),
                pages(root, parent.map(ManifestText::value).orElse(null)),
                settings.defaults(),
                settings.policy(),
                root.flag("strict").orElse(false),
                site(root).orElse(null),
                branch(root).orElse(null),
                settings.conversion(),
                users(root));
    }

    private boolean isVersionOne(YamlNode version) {
        if (version instanceof YamlNode.Scalar scalar && scalar.text().equals("1")) {
            return true;
        }
        mistakes.add(
                Mistakes.VERSION,
                version.location(),
                "'version' is " + version.description() + ", but this docsync reads version 1 of the format",
                "write 'version: 1', or install the docsync that the manifest was written for");
        return false;
    }

    private List<PageEntry> pages(Section root, @Nullable String topParent) {
        Optional<List<YamlNode>> items = root.list("pages", "a list: '- path: docs/index.md'");
        if (items.isPresent() && items.get().isEmpty()) {
            root.locationOfKey("pages")
                    .ifPresent(location -> mistakes.add(
                            Mistakes.INVALID,
                            location,
                            "'pages' lists nothing to publish",
                            "add an entry such as '- path: docs/**'"));
        }
        return new PagesReader(file.folder(), topParent, variables, mistakes).read(root, items.orElse(List.of()));
    }

    /** The environment decides, as it does over the site's address; what the manifest says is then not even read. */
    private String space(String key, Section root) {
        if (!Values.isSpaceKey(key)) {
            mistakes.add(
                    Mistakes.INVALID,
                    root.locationOfKey("space").orElse(root.location()),
                    "the variable " + SPACE + " is '" + Excerpt.of(key) + "', which is not the key of a space",
                    "set it to the part of the space's address after /spaces/, or unset it");
        }
        return key;
    }

    private @Nullable String given(String variable) {
        String value = environment.apply(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private Optional<String> url(Section root) {
        Optional<ManifestText> written = root.section("confluence").flatMap(section -> section.text("url"));
        return written.flatMap(text -> {
            try {
                return Optional.of(SiteUrl.parse(text.value()).value());
            } catch (InvalidAddressException e) {
                mistakes.add(Mistakes.INVALID, text.location(), "the site's address " + e.problem(), e.remedy());
                return Optional.empty();
            }
        });
    }

    private static Optional<String> site(Section root) {
        return root.text(
                        "site",
                        text -> WEB_ADDRESS.matcher(text).matches(),
                        "the address of a web site",
                        "write it like https://docs.acme.com")
                .map(text -> text.value().strip().replaceAll("/+$", ""));
    }

    private static Optional<String> branch(Section root) {
        return root.section("source")
                .flatMap(section -> section.text(
                        "branch",
                        text -> BRANCH.matcher(text).matches(),
                        "the name of a branch or tag",
                        "write it as 'git branch' shows it, a tag as 'refs/tags/NAME'"))
                .map(ManifestText::value);
    }

    private Map<String, String> users(Section root) {
        Map<String, String> users = new TreeMap<>();
        Optional<YamlNode.Mapping> mapping = root.mapping("users");
        for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
            String name = entry.key().text();
            ManifestText key = new ManifestText(entry.key().location(), name, name);
            boolean named = root.check(
                    key,
                    "'users'",
                    text -> USER_NAME.matcher(text).matches(),
                    "a name that '@name' can mention",
                    "use letters, digits, '.', '_' and '-'");
            Optional<ManifestText> account = root.text("the account id of '" + name + "'", entry.value())
                    .filter(text -> root.check(
                            text,
                            "'users'",
                            value -> ACCOUNT_ID.matcher(value).matches(),
                            "an Atlassian account id",
                            "take it from the address of the person's profile, after /people/"));
            if (named && account.isPresent()) {
                users.put(
                        name.startsWith("@") ? name.substring(1) : name,
                        account.get().value());
            }
        }
        return users;
    }
}
