package io.github.docsync.local.content;

import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

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

    /** The short form of an id: base 64 of its bytes, the lowest first. */
    public static String tiny(long id) {
        byte[] bytes = new byte[8];
        int length = 0;
        for (long rest = id; rest > 0; rest >>>= 8) {
            bytes[length] = (byte) rest;
            length++;
        }
        byte[] used = new byte[length];
        System.arraycopy(bytes, 0, used, 0, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
    }

    /** The id of a short form. */
    public static Optional<Long> idOfTiny(String tiny) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(tiny);
            long id = 0;
            for (int i = bytes.length - 1; i >= 0; i--) {
                id = (id << 8) | (bytes[i] & 0xff);
            }
            return bytes.length > 0 && bytes.length <= 7 ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Text as a segment of a path as Confluence writes it: spaces as plus signs. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
