package io.github.docsync.cli.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.cli.command.GivenText;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.ContentProperties;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The properties of one kind of content. People name them by key; Confluence's ids are looked up. */
abstract class PropertiesCommand extends ResourceCommand {
    private final Container container;

    PropertiesCommand(Container container) {
        this.container = container;
    }

    /** Where a property's value comes from. */
    static final class ValueOptions {
        @Option(names = "--value", paramLabel = "JSON", description = "The value, as JSON.")
        @Nullable
        String value;

        @Option(
                names = "--input",
                paramLabel = "FILE",
                description = "A file with the value as JSON; - is standard input.")
        @Nullable
        String input;
    }

    @Command(description = "List the properties.")
    int list(@Parameters(paramLabel = "ID", description = "Of the content.") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(of(client, id).list(), ResourceColumns.PROPERTIES);
        }
    }

    @Command(description = "Show a property; without --json only its value.")
    int get(
            @Parameters(paramLabel = "ID", description = "Of the content.") String id,
            @Parameters(paramLabel = "KEY", description = "Of the property.") String key)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            Property property = find(of(client, id), key);
            if (options().json()) {
                return show(property, ResourceColumns.PROPERTIES);
            }
            print(property.value() == null ? "" : property.value().toPrettyString() + "\n");
            return 0;
        }
    }

    @Command(description = "Create a property.")
    int create(
            @Parameters(paramLabel = "ID", description = "Of the content.") String id,
            @Parameters(paramLabel = "KEY", description = "Of the property.") String key,
            @Mixin ValueOptions options)
            throws IOException {
        JsonNode value = read(options);
        try (ConfluenceClient client = connect()) {
            return show(of(client, id).create(key, value), ResourceColumns.PROPERTIES);
        }
    }

    @Command(description = "Replace the value of a property.")
    int update(
            @Parameters(paramLabel = "ID", description = "Of the content.") String id,
            @Parameters(paramLabel = "KEY", description = "Of the property.") String key,
            @Mixin ValueOptions options)
            throws IOException {
        JsonNode value = read(options);
        try (ConfluenceClient client = connect()) {
            ContentProperties properties = of(client, id);
            Property property = find(properties, key);
            return show(
                    properties.update(property.id(), key, value, property.versionNumber() + 1, null),
                    ResourceColumns.PROPERTIES);
        }
    }

    @Command(description = "Delete a property.")
    int delete(
            @Parameters(paramLabel = "ID", description = "Of the content.") String id,
            @Parameters(paramLabel = "KEY", description = "Of the property.") String key,
            @Mixin Consent consent)
            throws IOException {
        confirm("delete property " + key + " of " + container.noun() + " " + id, consent);
        try (ConfluenceClient client = connect()) {
            ContentProperties properties = of(client, id);
            properties.delete(find(properties, key).id());
            return done("deleted property " + key);
        }
    }

    private ContentProperties of(ConfluenceClient client, String id) {
        return client.properties(container, container == Container.SPACE ? spaceId(client, id) : id);
    }

    private Property find(ContentProperties properties, String key) {
        return properties
                .find(key)
                .orElseThrow(() -> new UsageException("there is no property " + key + "; keys are compared with case"));
    }

    private JsonNode read(ValueOptions options) throws IOException {
        if ((options.value == null) == (options.input == null)) {
            throw new UsageException("the value is missing; give either --value or --input");
        }
        String text = options.value != null ? options.value : file(options.input);
        try {
            return WireJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UsageException("the value is not JSON: " + GivenText.mistake(e) + "; texts need quotes");
        }
    }

    private String file(@Nullable String name) throws IOException {
        if ("-".equals(name)) {
            return GivenText.ofStandardInput(terminal());
        }
        Path path = terminal().resolve(Path.of(String.valueOf(name)));
        if (!Files.isRegularFile(path)) {
            throw new UsageException("there is no file " + name + "; check the name");
        }
        return GivenText.ofFile(path);
    }

    @Command(name = "properties", description = "Content properties of pages.")
    static final class OfPages extends PropertiesCommand {
        OfPages() {
            super(Container.PAGE);
        }
    }

    @Command(name = "properties", description = "Content properties of blog posts.")
    static final class OfBlogPosts extends PropertiesCommand {
        OfBlogPosts() {
            super(Container.BLOG_POST);
        }
    }

    @Command(name = "properties", description = "Properties of spaces, which are named by key or id.")
    static final class OfSpaces extends PropertiesCommand {
        OfSpaces() {
            super(Container.SPACE);
        }
    }

    @Command(name = "properties", description = "Content properties of attachments.")
    static final class OfAttachments extends PropertiesCommand {
        OfAttachments() {
            super(Container.ATTACHMENT);
        }
    }

    @Command(name = "properties", description = "Content properties of comments.")
    static final class OfComments extends PropertiesCommand {
        OfComments() {
            super(Container.COMMENT);
        }
    }

    @Command(name = "properties", description = "Content properties of folders.")
    static final class OfFolders extends PropertiesCommand {
        OfFolders() {
            super(Container.FOLDER);
        }
    }

    @Command(name = "properties", description = "Content properties of custom content.")
    static final class OfCustomContent extends PropertiesCommand {
        OfCustomContent() {
            super(Container.CUSTOM_CONTENT);
        }
    }
}
