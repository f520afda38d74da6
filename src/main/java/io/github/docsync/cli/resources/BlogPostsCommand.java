package io.github.docsync.cli.resources;

import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.BlogPostUpdate;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.NewBlogPost;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.VersionWrite;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Blog posts. */
@Command(
        name = "blogposts",
        footer = {"%nExample:", "  docsync blogposts list --space DOCS"},
        description = "List, read and change blog posts.",
        subcommands = PropertiesCommand.OfBlogPosts.class)
public final class BlogPostsCommand extends DocumentCommand {
    public BlogPostsCommand() {
        super(Container.BLOG_POST);
    }

    @Command(description = "List blog posts.")
    int list(@Mixin ListedSitePages selection, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.blogPosts().list(selection.filter(client)), wanted, ResourceColumns.BLOG_POSTS);
        }
    }

    @Command(description = "Show a blog post; with --body its body only.")
    int get(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--body",
                            paramLabel = "FORMAT",
                            description = "Print the body: " + BodyOptions.READABLE + ".")
                    @Nullable
                    BodyFormat format)
            throws IOException {
        try (ConfluenceClient client = connect()) {
            BlogPost post = client.blogPosts().get(id, format);
            return show(post, ResourceColumns.BLOG_POSTS, post.body(), format);
        }
    }

    @Command(description = "Publish a blog post. Markdown may give the title: by front matter or its first heading.")
    int create(
            @Option(names = "--space", paramLabel = "KEY", required = true, description = "Key or id.") String space,
            @Option(names = "--title", description = "The title.") @Nullable String title,
            @Option(names = "--draft", description = "As a draft.") boolean draft,
            @Mixin BodyOptions body)
            throws IOException {
        BodyOptions.GivenBody read = body.read(terminal());
        String name = read.titleOr(title);
        PageStatus status = draft ? PageStatus.DRAFT : PageStatus.CURRENT;
        try (ConfluenceClient client = connect()) {
            BlogPost post =
                    client.blogPosts().create(new NewBlogPost(spaceId(client, space), status, name, read.write()));
            UploadedFiles.of(client, post.id(), read);
            return show(post, ResourceColumns.BLOG_POSTS);
        }
    }

    @Command(description = "Change title or body of a blog post. What is not named stays.")
    int update(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--title", description = "The title.") @Nullable String title,
            @Option(
                            names = {"-m", "--message"},
                            description = "Shown in the history.")
                    @Nullable
                    String message,
            @Mixin BodyOptions body)
            throws IOException {
        if (title == null && !body.isGiven()) {
            throw new UsageException("nothing to change; give --title or --body");
        }
        BodyOptions.GivenBody read = body.readIfGiven(terminal());
        try (ConfluenceClient client = connect()) {
            BlogPost post = client.blogPosts().get(id, BodyFormat.STORAGE);
            BlogPost updated = client.blogPosts()
                    .update(new BlogPostUpdate(
                            id,
                            post.status(),
                            title == null ? post.title() : title,
                            BodyOptions.writeOr(read, post.body()),
                            new VersionWrite(post.status().nextVersion(post.versionNumber()), message)));
            UploadedFiles.of(client, id, read);
            return show(updated, ResourceColumns.BLOG_POSTS);
        }
    }

    @Command(description = "Move blog posts to the trash. With --purge, delete them from the trash permanently.")
    int delete(
            @Parameters(paramLabel = "ID", arity = "1..*") List<String> ids,
            @Option(names = "--purge", description = "Only those in the trash, permanently.") boolean purge,
            @Mixin Consent consent)
            throws IOException {
        return delete("blog post", ids, purge, consent, (client, id) -> {
            if (purge) {
                client.blogPosts().purge(id);
            } else {
                client.blogPosts().delete(id);
            }
        });
    }

    @Command(description = "List the versions of a blog post, newest first.")
    int versions(@Parameters(paramLabel = "ID") String id, @Mixin ListOptions wanted) throws IOException {
        try (ConfluenceClient client = connect()) {
            return show(client.blogPosts().versions(id), wanted, ResourceColumns.VERSIONS);
        }
    }
}
