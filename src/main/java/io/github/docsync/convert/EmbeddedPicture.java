package io.github.docsync.convert;

import io.github.docsync.convert.image.ImageSize;
import io.github.docsync.model.Hash;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture whose bytes stand in its address, {@code data:image/png;base64,…}, as editors and notebooks write it. Confluence shows no such
 * address, so it becomes an attachment.
 */
final class EmbeddedPicture {
    private static final Pattern ADDRESS = Pattern.compile(
            "data:image/(?<kind>[a-z+]{3,10});base64,(?<content>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Map<String, String> EXTENSIONS =
            Map.of("png", "png", "jpeg", "jpg", "jpg", "jpg", "gif", "gif", "webp", "webp", "svg+xml", "svg");

    private static final int SHOWN_OF_HASH = 12;

    private final String extension;
    private final byte[] content;
    private final ImageSize size;

    private EmbeddedPicture(String extension, byte[] content, ImageSize size) {
        this.extension = extension;
        this.content = content;
        this.size = size;
    }

    /** The picture in an address; empty for any other address, and where what stands in it is not a picture. */
    static Optional<EmbeddedPicture> in(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String extension = EXTENSIONS.get(matcher.group("kind").toLowerCase(Locale.ROOT));
        if (extension == null) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(LinkDestinations.decode(matcher.group("content")));
            return ImageSize.read(content).map(size -> new EmbeddedPicture(extension, content, size));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Makes it an attachment, named after its content; returns the name. */
    String attach(AttachmentCollector attachments) {
        Hash hash = Hash.of(content);
        return attachments.add("picture-" + hash.hex().substring(0, SHOWN_OF_HASH) + "." + extension, content, hash);
    }

    ImageSize size() {
        return size;
    }
}
