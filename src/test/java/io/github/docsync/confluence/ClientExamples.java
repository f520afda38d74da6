package io.github.docsync.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.docsync.confluence.endpoint.Api;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Method;
import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.endpoint.Payload;
import io.github.docsync.confluence.endpoint.RawEndpoints;
import io.github.docsync.confluence.error.ConflictException;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.NewPage;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageUpdate;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.model.ByteSource;
import java.util.List;
import java.util.function.Function;

/** The examples of docs/client.md, compiled and run. */
final class ClientExamples {
    private ClientExamples() {}

    static String connect(Function<String, String> environment) {
        ConnectionSettings settings = ConnectionSettings.fromEnvironment(environment, null);
        try (ConfluenceClient client = ConfluenceClient.connect(settings)) {
            return client.users().current().displayName();
        }
    }

    static Page createAndUpdate(ConfluenceClient client) {
        Space space = client.spaces().byKey("DOCS").orElseThrow();
        Page page = client.pages().create(NewPage.of(space.id(), "Release notes", null, "<p>Soon.</p>"));
        return client.pages()
                .update(PageUpdate.of(
                        page.id(), page.title(), null, "<p>Version 1.</p>", page.versionNumber() + 1, "first release"));
    }

    static List<String> titles(ConfluenceClient client, String spaceId) {
        return client.pages().list(PageFilter.all().withSpaces(List.of(spaceId))).stream()
                .map(Page::title)
                .toList();
    }

    static AttachmentInfo attach(ConfluenceClient client, String pageId, byte[] png) {
        return client.attachments()
                .upload(pageId, new Payload.Upload("diagram.png", "image/png", ByteSource.of(png), "from Git", true));
    }

    static Property remember(ConfluenceClient client, String pageId) {
        ContentProperties properties = client.properties(Container.PAGE, pageId);
        JsonNode value = JsonNodeFactory.instance.objectNode().put("commit", "3f2a91c");
        return properties
                .find("build")
                .map(old -> properties.update(old.id(), "build", value, old.versionNumber() + 1, null))
                .orElseGet(() -> properties.create("build", value));
    }

    static String explain(ConfluenceClient client, PageUpdate update) {
        try {
            return client.pages().update(update).title();
        } catch (ConflictException e) {
            Page theirs = client.pages().get(update.id(), BodyFormat.STORAGE);
            return "somebody made version " + theirs.versionNumber();
        } catch (ConfluenceException e) {
            return e.mayHaveBeenApplied() ? "look before repeating it" : e.remedy();
        }
    }

    static String whyMissing(ConfluenceClient client, String pageId, String spaceId) {
        if (client.pages().find(pageId).isPresent()) {
            return "it is there";
        }
        return switch (client.control().check(spaceId)) {
            case MISSING -> "it does not exist";
            case SPACE_NOT_VISIBLE -> "you may not see the space";
            case BAD_CREDENTIALS -> "Confluence does not know you";
            case UNDECIDED -> "try again later";
        };
    }

    static JsonNode anythingElse(ConfluenceClient client, String pageId) {
        return client.call(RawEndpoints.call(Method.GET, Api.V2, "pages/" + pageId + "/likes/count", null));
    }
}
