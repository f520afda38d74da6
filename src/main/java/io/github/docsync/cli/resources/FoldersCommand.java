package io.github.docsync.cli.resources;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.wire.NewFolder;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Folders in the page tree. Confluence offers no way to rename one. */
@Command(
        name = "folders",
        footer = {"%nExample:", "  docsync folders children 98305"},
        description = "Read, create and delete folders.",
        subcommands = PropertiesCommand.OfFolders.class)
public final class FoldersCommand extends ResourceCommand {
    @Command(description = "Show a folder.")
    int get(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.folders().get(id), ResourceColumns.FOLDER);
        }
    }

    @Command(description = "Create a folder.")
    int create(
            @Parameters(paramLabel = "TITLE") String title,
            @Option(names = "--space", paramLabel = "KEY", required = true, description = "Key or id.") String space,
            @Option(
                            names = "--parent",
                            paramLabel = "ID",
                            description = "Page or folder. Default: the root of the space.")
                    @Nullable
                    String parent)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(
                    client.folders().create(new NewFolder(spaceId(client, space), title, parent)),
                    ResourceColumns.FOLDER);
        }
    }

    @Command(description = "List the direct children of a folder.")
    int children(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.folders().directChildren(id), wanted, ResourceColumns.CHILDREN);
        }
    }

    @Command(description = "List what lies below a folder.")
    int descendants(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--depth", description = "1 to 10. Default: 10.", defaultValue = "10") int depth,
            @Mixin ListOptions wanted)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.folders().descendants(id, depth), wanted, ResourceColumns.DESCENDANTS);
        }
    }

    @Command(description = "Move folders to the trash.")
    int delete(@Parameters(paramLabel = "ID", arity = "1..*") List<String> ids, @Mixin Consent consent)
            throws IOException {
        return delete(
                "folder", ids, false, consent, (client, id) -> client.folders().delete(id));
    }
}
