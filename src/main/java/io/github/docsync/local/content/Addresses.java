package io.github.docsync.local.content;

import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where content is looked at: paths below {@code /wiki}. */
public final class Addresses {
    private Addresses() {}

    /** The path of a page, post or folder, as {@code _links.webui} names it. */
    public static String of(SpaceRow space, ContentRow content) {
        String path = "/spaces/" + encoded(space.key());
        return switch (content.kind()) {
            case FOLDER -> path + "/folder/" + content.id();
            case BLOG_POST -> path + "/blog/" + content.id() + "/" + encoded(content.title());
            default ->
                content.id() == space.homepageId()
                        ? path + "/overview"
                        : path + "/pages/" + content.id() + "/" + encoded(content.title());
        };
    }

    /** The path of an attachment's bytes. */
    public static String download(long containerId, String fileName) {
        return "/download/attachments/" + containerId + "/" + encoded(fileName).replace("+", "%20");
    }

    /** Text as a segment of a path as Confluence writes it: spaces as plus signs. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
