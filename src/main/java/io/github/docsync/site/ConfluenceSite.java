package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.error.ConfluenceException;
import java.time.Instant;

/** A site over the typed client: one call of the client for each of its own, so that a lost answer is the caller's to settle. */
public final class ConfluenceSite implements Site {
    private final ConfluenceClient client;

    ConfluenceSite(ConfluenceClient client) {
        this.client = client;
    }

    /** The site that the client reaches; writes whose answer is lost are settled. */
    public static Site of(ConfluenceClient client) {
        return new SettledSite(new ConfluenceSite(client));
    }

    /** The failure of the client that a failure of the site was, for front doors and users of the library, who know the client's. */
    public static RuntimeException cause(SiteFailure failure) {
        return failure.getCause() instanceof ConfluenceException cause ? cause : failure;
    }

    @Override
    public SitePages pages() {
        return new ClientPages(client);
    }

    @Override
    public SiteAttachments attachments() {
        return new ClientAttachments(client);
    }

    @Override
    public SiteLabels labels() {
        return new ClientLabels(client);
    }

    @Override
    public SiteProperties properties() {
        return new ClientProperties(client);
    }

    @Override
    public SiteSpaces spaces() {
        return new ClientSpaces(client);
    }

    @Override
    public SiteComments comments() {
        return new ClientComments(client);
    }

    @Override
    public SitePeople people() {
        return new ClientPeople(client);
    }

    @Override
    public String url() {
        return ClientCall.of(client::siteUrl);
    }

    @Override
    public long requests() {
        return client.usage().requests();
    }

    @Override
    public Instant now() {
        return client.serverTime();
    }
}
