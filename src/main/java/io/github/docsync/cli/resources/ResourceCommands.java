package io.github.docsync.cli.resources;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The resource commands, added to a command line only where they may be meant: they have some eighty verbs, and reading the annotations
 * of all of them would more than double the time that other commands take to start.
 */
public final class ResourceCommands {
    private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("search", SearchCommand::new);
        ALL.put("pages", PagesCommand::new);
        ALL.put("spaces", SpacesCommand::new);
        ALL.put("blogposts", BlogPostsCommand::new);
        ALL.put("comments", CommentsCommand::new);
        ALL.put("attachments", AttachmentsCommand::new);
        ALL.put("tasks", TasksCommand::new);
        ALL.put("labels", LabelsCommand::new);
        ALL.put("custom-content", CustomContentCommand::new);
        ALL.put("folders", FoldersCommand::new);
        ALL.put("users", UsersCommand::new);
        ALL.put("connections", ConnectionsCommand::new);
        ALL.put("sites", SitesCommand::new);
    }

    private ResourceCommands() {}

    /**
     * Adds those that the arguments may name; all of them where the arguments name no other command either, as for help.
     *
     * @param needingAll commands that look at all others, such as {@code completion}
     */
    public static void addTo(CommandLine line, String[] arguments, Set<String> needingAll) {
        List<String> words = Arrays.asList(arguments);
        boolean namesAny = words.stream()
                .anyMatch(word -> ALL.containsKey(word) || line.getSubcommands().containsKey(word));
        boolean all = !namesAny || words.stream().anyMatch(needingAll::contains);
        ALL.forEach((name, command) -> {
            if (all || words.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
    }
}
