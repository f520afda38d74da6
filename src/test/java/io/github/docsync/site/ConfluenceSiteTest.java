package io.github.docsync.site;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ConnectionSettings;
import io.github.docsync.local.LocalSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real site, bare, over HTTP against the local Confluence. */
final class ConfluenceSiteTest extends SiteContract {
    @RegisterExtension
    final LocalSite local = new LocalSite();

    private ConfluenceClient client;

    @BeforeEach
    void connect() {
        client = ConfluenceClient.connect(ConnectionSettings.fromEnvironment(local.environment()::get, null));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    Site site() {
        return new ConfluenceSite(client);
    }

    @Override
    Commenter ada() {
        return new Commenter() {
            @Override
            public void comment(String pageId, String text, String reply) {
                local.people().reply(local.people().comment(pageId, text), reply);
            }

            @Override
            public void commentOn(String pageId, String selection, String text) {
                local.people().commentOn(pageId, selection, text);
            }
        };
    }
}
