package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in front of the names of files and folders, {@code 01-intro/02.install.md}, which are there for the order alone. */
public final class NumberedPath {
    private static final Pattern NUMBER = Pattern.compile("(?<![^/])[0-9]{1,5}\\s*[-_.]+\\s*(?=[^-_.\\s/0-9])");

    private NumberedPath() {}

    /** The path without them. */
    public static String withoutNumbers(String path) {
        return NUMBER.matcher(path).replaceAll("");
    }

    /** The address that a generator gives a page with numbers in its path below the tree; empty where there are none. */
    public static Optional<String> address(DocPath page, DocPath tree) {
        String below = tree.isRoot()
                ? page.value()
                : page.isBelow(tree) ? page.value().substring(tree.value().length() + 1) : page.name();
        String shown = withoutNumbers(below);
        return shown.equals(below)
                ? Optional.empty()
                : Optional.of(shown.replaceFirst("\\.[^./]+$", "").replaceFirst("(?:^|/)index$", ""))
                        .filter(address -> !address.isEmpty());
    }

    /** A page's name without number and extension; empty where there is no number. */
    public static Optional<String> name(DocPath page) {
        return Optional.of(withoutNumbers(page.baseName())).filter(name -> !name.equals(page.baseName()));
    }
}
