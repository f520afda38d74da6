package io.github.docsync.convert.dialect;

import io.github.docsync.model.DocPath;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of a project by the {@code uid} in their front matter, which {@code xref:} names. Read when the first reference is met. */
final class DocfxPages {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\n(?<keys>(?:(?!---)[^\\n]{0,2000}\\n){1,60}?)---");
    private static final Pattern UID = Pattern.compile("(?m)^uid:[ \\t]*[\"']?(?<uid>[^\\s\"'#]{1,300})");
    private static final Pattern TITLE =
            Pattern.compile("(?m)^title:[ \\t]*[\"']?(?<title>[^\\n]{1,300}?)[\"']?[ \\t]*$");

    private static final Pattern HEADING = Pattern.compile("(?m)^# +(?<title>[^\\n]{1,300}?)[ \\t#]*$");

    private final DialectScope scope;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private volatile boolean read;

    /**
     * One of them.
     *
     * @param title its front matter's, or that of its first heading, or else the uid
     */
    record Page(DocPath file, String title) {}

    DocfxPages(DialectScope scope) {
        this.scope = scope;
    }

    Optional<Page> find(String uid) {
        if (!read) {
            scope.files().all().stream()
                    .filter(file -> file.extension().equals("md") && file.isBelow(scope.site()))
                    .forEach(this::read);
            read = true;
        }
        return Optional.ofNullable(pages.get(uid));
    }

    private void read(DocPath file) {
        String text = scope.files().text(file).orElse("");
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        if (!frontMatter.find()) {
            return;
        }
        Matcher uid = UID.matcher(frontMatter.group("keys"));
        if (uid.find()) {
            Matcher title = TITLE.matcher(frontMatter.group("keys"));
            Matcher heading = HEADING.matcher(text.substring(frontMatter.end()));
            String shown =
                    title.find() ? title.group("title") : heading.find() ? heading.group("title") : uid.group("uid");
            pages.putIfAbsent(uid.group("uid"), new Page(file, shown));
        }
    }
}
