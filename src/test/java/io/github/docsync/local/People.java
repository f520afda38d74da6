package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A person who works in the same Confluence as the engine under test: edits, moves, comments. Each has an account of
 * their own, meets no {@link Faults} and leaves no trace in the request log.
 */
public final class People {
    private static final String DOMAIN = "@people.example";

    private final Http http;

    private People(Http http) {
        this.http = http;
    }

    static People named(String name, LocalConfluence server) {
        return new People(Http.as(name + DOMAIN, server));
    }

    static boolean sent(Exchange exchange) {
        String email = exchange.email();
        return email != null && email.endsWith(DOMAIN);
    }

    /** The raw way in, for what has no method here. */
    public Http http() {
        return http;
    }

    /** The page as the API shows it, with its body in storage format. */
    public JsonNode page(String pageId) {
        return http.get("/api/v2/pages/" + pageId + "?body-format=storage")
                .expect(200)
                .json();
    }

    /** The body as stored. */
    public String body(String pageId) {
        return page(pageId).at("/body/storage/value").asText();
    }

    /** Creates a page under a parent and returns its id. */
    public String create(String spaceId, String parentId, String title, String body) {
        String json = """
                {"spaceId":"%s","status":"current","parentId":"%s","title":%s,
                 "body":{"representation":"storage","value":%s}}""".formatted(spaceId, parentId, Http.quoted(title), Http.quoted(body));
        return http.post("/api/v2/pages", json).expect(200).json().path("id").asText();
    }

    /** Saves another body. */
    public void edit(String pageId, String body) {
        JsonNode page = page(pageId);
        save(page, page.path("title").asText(), body, "current");
    }

    /** Replaces a piece of text in the stored body and saves it. */
    public void replace(String pageId, String before, String after) {
        String body = body(pageId);
        if (!body.contains(before)) {
            throw new AssertionError("no " + before + " in " + body);
        }
        edit(pageId, body.replace(before, after));
    }

    public void rename(String pageId, String title) {
        JsonNode page = page(pageId);
        save(page, title, page.at("/body/storage/value").asText(), "current");
    }

    private void save(JsonNode page, String title, String body, String status) {
        String json = """
                {"id":"%s","status":"%s","title":%s,"version":{"number":%d,"message":"by hand"},
                 "body":{"representation":"storage","value":%s}}""".formatted(
                        page.path("id").asText(),
                        status,
                        Http.quoted(title),
                        page.at("/version/number").asInt() + 1,
                        Http.quoted(body));
        http.put("/api/v2/pages/" + page.path("id").asText(), json).expect(200);
    }

    public void trash(String pageId) {
        http.delete("/api/v2/pages/" + pageId).expect(204);
    }

    /** Takes a page out of the trash. */
    public void restore(String pageId) {
        JsonNode page = page(pageId);
        save(page, page.path("title").asText(), "", "current");
    }
}
