package io.github.docsync.confluence.endpoint;

/** The kinds of content that hold other things: properties, labels, attachments, comments, versions. */
public enum Container {
    PAGE("pages", "page"),
    BLOG_POST("blogposts", "blog post"),
    FOLDER("folders", "folder"),
    WHITEBOARD("whiteboards", "whiteboard"),
    DATABASE("databases", "database"),
    EMBED("embeds", "embed"),
    SPACE("spaces", "space"),
    ATTACHMENT("attachments", "attachment"),
    /** A footer or inline comment; both share one route for properties. */
    COMMENT("comments", "comment"),
    CUSTOM_CONTENT("custom-content", "custom content");

    private final String route;
    private final String noun;

    Container(String route, String noun) {
        this.route = route;
        this.noun = noun;
    }

    /** The first segment of its paths. */
    String route() {
        return route;
    }

    /** What people call it. */
    public String noun() {
        return noun;
    }
}
