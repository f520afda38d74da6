package io.github.docsync.cli.command;

import io.github.docsync.model.ShortLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of Confluence as it stands in the browser, where the command line wants an id, a space's key or a path. */
public record GivenAddress(URI uri) {
    private static final Pattern BLOG_POST = Pattern.compile("/blog/\\d{4}/\\d\\d/\\d\\d/(\\d+)");
    private static final Pattern CONTENT =
            Pattern.compile("/(?:pages|blog|folder|whiteboard|database|embed)/(?:[a-z][a-z0-9-]*/)?(\\d+)(?=[/?#]|$)");
    private static final Pattern PAGE_ID = Pattern.compile("[?&](?:pageId|contentId|draftId)=(\\d+)");
    private static final Pattern COMMENT = Pattern.compile("[?&](?:focusedCommentId|commentId)=(\\d+)");
    private static final Pattern SPACE = Pattern.compile("/(?:spaces|display)/(~?[A-Za-z0-9:._-]+)");
    private static final Pattern SHORT = Pattern.compile("/x/([A-Za-z0-9_-]+)(?=[/?#]|$)");
    private static final Pattern API = Pattern.compile("/wiki/((?:rest/api|api/v2)/.*)");

    /** Empty where the text is not a web address. */
    public static Optional<GivenAddress> of(String text) {
        try {
            return text.matches("(?i)https?://[^\\s/]+.*")
                    ? Optional.of(new GivenAddress(new URI(text)))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The id of the page, blog post or other content that is shown there. */
    public String contentId() {
        return first(BLOG_POST)
                .or(() -> first(CONTENT))
                .or(() -> first(PAGE_ID))
                .or(this::idOfShortLink)
                .orElseThrow(
                        () -> mistake("has no id in it", "open the page and copy the address that has a number in it"));
    }

    /** The id of the comment that is shown there. */
    public String commentId() {
        return first(COMMENT).orElseThrow(() -> mistake("has no comment's id in it", "copy the comment's own link"));
    }

    /** The key of the space that is shown there. */
    public String spaceKey() {
        return first(SPACE).orElseThrow(() -> mistake("has no space key in it", "give the key itself"));
    }

    /** The path of the REST API with its query. */
    public String apiPath() {
        return first(API)
                .orElseThrow(() -> mistake(
                        "is not an address of the REST API",
                        "give a path such as pages/98305, or use 'docsync pages get'"));
    }

    /** @throws UsageException if it belongs to another site than the one at hand, where the same number means another page */
    public void checkSite(String site) {
        String host = URI.create(site).getHost();
        if (!uri.getHost().equalsIgnoreCase(host)) {
            throw mistake("is not on " + host, "set CONFLUENCE_URL to the site that you mean");
        }
    }

    private Optional<String> idOfShortLink() {
        OptionalLong id = ShortLink.id(first(SHORT).orElse(""));
        return id.isPresent() ? Optional.of(Long.toString(id.getAsLong())) : Optional.empty();
    }

    private Optional<String> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(uri.toString());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private UsageException mistake(String problem, String remedy) {
        return new UsageException("the address " + uri + " " + problem + "; " + remedy);
    }
}
