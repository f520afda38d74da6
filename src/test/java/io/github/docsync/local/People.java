package io.github.docsync.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return tryToCreate(spaceId, parentId, title, body)
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    /** Sends the request for a new page and returns whatever comes back. */
    Http.Answer tryToCreate(String spaceId, String parentId, String title, String body) {
        String json = """
                {"spaceId":"%s","status":"current","parentId":"%s","title":%s,
                 "body":{"representation":"storage","value":%s}}""".formatted(spaceId, parentId, Http.quoted(title), Http.quoted(body));
        return http.post("/api/v2/pages", json);
    }

    /** Saves another body. */
    public void edit(String pageId, String body) {
        JsonNode page = page(pageId);
        save(page, page.path("title").asText(), body, "current");
    }

    /** Deletes an earlier version from the page's history, which renumbers the later ones. */
    public void deleteVersion(String pageId, int number) {
        http.delete("/rest/api/content/" + pageId + "/version/" + number).expect(204);
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

    /** Trashes a page for good. */
    public void purge(String pageId) {
        trash(pageId);
        http.delete("/api/v2/pages/" + pageId + "?purge=true").expect(204);
    }

    public void archive(String pageId) {
        String json = "{\"pages\":[{\"id\":%s}]}".formatted(pageId);
        http.post("/rest/api/content/archive", json).expect(202);
    }

    /** Moves a page under another page or folder, in any space. */
    public void move(String pageId, String newParentId) {
        move(pageId, "append", newParentId);
    }

    /** Gives a page another parent, as a save of it can, which says nothing of its place among its siblings. */
    public void hang(String pageId, String newParentId) {
        JsonNode page = page(pageId);
        String json = """
                {"id":"%s","status":"current","title":%s,"parentId":"%s","body":{"representation":"storage","value":%s},\
                "version":{"number":%d}}""".formatted(
                        pageId,
                        Http.quoted(page.path("title").asText()),
                        newParentId,
                        Http.quoted(body(pageId)),
                        page.at("/version/number").asInt() + 1);
        http.put("/api/v2/pages/" + pageId, json).expect(200);
    }

    /** Moves a page next to another. */
    public void move(String pageId, String position, String targetId) {
        http.put("/rest/api/content/%s/move/%s/%s".formatted(pageId, position, targetId), "{}")
                .expect(200);
    }

    /** Writes a comment below a page and returns its id. */
    public String comment(String pageId, String text) {
        String json = """
                {"pageId":"%s","body":{"representation":"storage","value":%s}}""".formatted(pageId, Http.quoted("<p>" + text + "</p>"));
        return http.post("/api/v2/footer-comments", json)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Answers a comment below a page. */
    public void reply(String commentId, String text) {
        String json = """
                {"parentCommentId":"%s","body":{"representation":"storage","value":%s}}""".formatted(commentId, Http.quoted("<p>" + text + "</p>"));
        http.post("/api/v2/footer-comments", json).expect(201);
    }

    /** Comments on the only occurrence of some text and returns the reference of its marker. */
    public String commentOn(String pageId, String selection, String text) {
        return inlineComment(pageId, selection, text)
                .at("/properties/inlineMarkerRef")
                .asText();
    }

    /** Comments on the only occurrence of some text and returns the comment as the API shows it. */
    public JsonNode inlineComment(String pageId, String selection, String text) {
        String json = """
                {"pageId":"%s","body":{"representation":"storage","value":%s},
                 "inlineCommentProperties":{"textSelection":%s,"textSelectionMatchCount":1,"textSelectionMatchIndex":0}}""".formatted(pageId, Http.quoted("<p>" + text + "</p>"), Http.quoted(selection));
        return http.post("/api/v2/inline-comments", json).expect(201).json();
    }

    /** Where the discussion of an inline comment stands: open, reopened, resolved or dangling. */
    public String resolution(String inlineCommentId) {
        return http.get("/api/v2/inline-comments/" + inlineCommentId)
                .expect(200)
                .json()
                .path("resolutionStatus")
                .asText();
    }

    /** Ends the discussion of an inline comment. */
    public void resolve(String inlineCommentId) {
        JsonNode comment = http.get("/api/v2/inline-comments/" + inlineCommentId + "?body-format=storage")
                .expect(200)
                .json();
        String json = """
                {"version":{"number":%d},"resolved":true,"body":{"representation":"storage","value":%s}}""".formatted(
                        comment.at("/version/number").asInt() + 1,
                        Http.quoted(comment.at("/body/storage/value").asText()));
        http.put("/api/v2/inline-comments/" + inlineCommentId, json).expect(200);
    }

    /** Ticks the box of the task whose text holds this; the page gets a minor version. */
    public void tick(String pageId, String text) {
        setTask(pageId, text, "complete");
    }

    /** Clears the box of the task whose text holds this. */
    public void untick(String pageId, String text) {
        setTask(pageId, text, "incomplete");
    }

    private void setTask(String pageId, String text, String status) {
        JsonNode tasks = http.get("/api/v2/tasks?body-format=storage&limit=250&page-id=" + pageId)
                .expect(200)
                .json()
                .path("results");
        for (JsonNode task : tasks) {
            if (task.at("/body/storage/value").asText().contains(text)) {
                http.put("/api/v2/tasks/" + task.path("id").asText(), "{\"status\":\"%s\"}".formatted(status))
                        .expect(200);
                return;
            }
        }
        throw new AssertionError("no task with " + text + " in " + tasks);
    }

    public void label(String pageId, String label) {
        http.post(
                        "/rest/api/content/" + pageId + "/label",
                        "[{\"prefix\":\"global\",\"name\":%s}]".formatted(Http.quoted(label)))
                .expect(200);
    }

    public void unlabel(String pageId, String label) {
        http.delete("/rest/api/content/" + pageId + "/label?name=" + encoded(label))
                .expect(204);
    }

    /** The names of a page's labels, in the order in which they were added. */
    public List<String> labels(String pageId) {
        return texts(
                http.get("/api/v2/pages/" + pageId + "/labels?limit=250")
                        .expect(200)
                        .json(),
                "name");
    }

    /** Attaches a text file, or gives the one of this name a new version. */
    public void attach(String pageId, String fileName, String content) {
        String body = """
                --B
                Content-Disposition: form-data; name="file"; filename="%s"
                Content-Type: text/plain

                %s
                --B--
                """.formatted(fileName, content).replace("\n", "\r\n");
        http.send(
                        "PUT",
                        "/rest/api/content/" + pageId + "/child/attachment",
                        HttpRequest.BodyPublishers.ofString(body),
                        "Content-Type",
                        "multipart/form-data; boundary=B",
                        "X-Atlassian-Token",
                        "no-check")
                .expect(200);
    }

    /** The names of a page's attachments. */
    public List<String> attachments(String pageId) {
        return texts(
                http.get("/api/v2/pages/" + pageId + "/attachments?limit=250&sort=title")
                        .expect(200)
                        .json(),
                "title");
    }

    /** Deletes the attachment of this name. */
    public void detach(String pageId, String fileName) {
        JsonNode found = http.get("/api/v2/pages/" + pageId + "/attachments?filename=" + encoded(fileName))
                .expect(200)
                .json();
        http.delete("/api/v2/attachments/" + found.at("/results/0/id").asText()).expect(204);
    }

    /** Sets a content property, whatever version it has. */
    public void setProperty(String pageId, String key, String json) {
        Optional<JsonNode> before = propertyRow(pageId, key);
        String path = "/api/v2/pages/" + pageId + "/properties";
        if (before.isPresent()) {
            int version = before.get().at("/version/number").asInt() + 1;
            String body =
                    "{\"key\":%s,\"value\":%s,\"version\":{\"number\":%d}}".formatted(Http.quoted(key), json, version);
            http.put(path + "/" + before.get().path("id").asText(), body).expect(200);
        } else {
            http.post(path, "{\"key\":%s,\"value\":%s}".formatted(Http.quoted(key), json))
                    .expect(200);
        }
    }

    /** The value of a content property; empty when there is none. */
    public Optional<JsonNode> property(String pageId, String key) {
        return propertyRow(pageId, key).map(row -> row.path("value"));
    }

    public void deleteProperty(String pageId, String key) {
        propertyRow(pageId, key)
                .ifPresent(row -> http.delete("/api/v2/pages/" + pageId + "/properties/"
                                + row.path("id").asText())
                        .expect(204));
    }

    private Optional<JsonNode> propertyRow(String pageId, String key) {
        JsonNode rows = http.get("/api/v2/pages/" + pageId + "/properties?key=" + encoded(key))
                .expect(200)
                .json()
                .path("results");
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** The titles of the pages and folders right below, in the order of the page tree. */
    public List<String> children(String pageId) {
        return texts(
                http.get("/api/v2/pages/" + pageId + "/direct-children?limit=250")
                        .expect(200)
                        .json(),
                "title");
    }

    private static List<String> texts(JsonNode listing, String member) {
        List<String> texts = new ArrayList<>();
        listing.path("results").forEach(row -> texts.add(row.path(member).asText()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
