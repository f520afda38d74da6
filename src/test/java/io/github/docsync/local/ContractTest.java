package io.github.docsync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.local.api.ApiRoutes;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.search.FullTextIndex;
import io.github.docsync.local.store.Store;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every reply to a call that succeeds has the shape that Atlassian's OpenAPI documents give it. The test walks through
 * all routes of the server; a route that it leaves out makes it fail.
 */
class ContractTest {
    /**
     * Members that Confluence is known to leave null although the document allows text only: whatever has no parent, such
     * as homepages and trashed pages, has none of these.
     */
    private static final Set<String> NULL_IN_PRACTICE = Set.of("parentId", "parentType");

    /** Calls that answer without a body to check, or are in neither document. */
    private static final Set<String> UNDOCUMENTED = Set.of("GET /rest/api/user/bulk");

    @RegisterExtension
    final LocalSite site = new LocalSite();

    private OpenApi v2;
    private OpenApi v1;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    @BeforeEach
    void read_the_documents() {
        assumeTrue(OpenApi.isHere(), "Atlassian's OpenAPI documents are not at ../shared/openapi");
        v2 = OpenApi.v2();
        v1 = OpenApi.v1();
    }

    private JsonNode get(String path) {
        return checked("GET", path, site.http().get(path));
    }

    private JsonNode post(String path, String json) {
        return checked("POST", path, site.http().post(path, json));
    }

    private JsonNode put(String path, String json) {
        return checked("PUT", path, site.http().put(path, json));
    }

    private void delete(String path) {
        checked("DELETE", path, site.http().delete(path));
    }

    private JsonNode checked(String method, String pathAndQuery, Http.Answer answer) {
        String path = pathAndQuery.replaceFirst("\\?.*", "");
        assertThat(answer.status())
                .as(method + " " + pathAndQuery + " " + answer.body())
                .isBetween(200, 302);
        boolean json = answer.header("Content-Type").startsWith("application/json");
        JsonNode body = json ? answer.json() : MissingNode.getInstance();
        OpenApi judge = path.startsWith("/api/v2") ? v2 : v1;
        String template = judge.template(method, path).orElse("");
        seen.add(method + " " + path);
        if (template.isEmpty()) {
            problems.add(method + " " + path + ": in no document");
        } else {
            problems.addAll(judge.problems(method, template, answer.status(), withoutNulls(body.deepCopy())));
        }
        return body;
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            NULL_IN_PRACTICE.stream()
                    .filter(member -> object.path(member).isNull())
                    .forEach(object::remove);
        }
        node.forEach(ContractTest::withoutNulls);
        return node;
    }

    @Test
    void every_reply_has_the_shape_that_the_published_documents_give_it() {
        String space = site.spaceId();
        String page = documents(space);
        String folder = folders(space);
        hierarchy(page, folder);
        String attachment = attachments(page);
        comments(page, attachment);
        customContent(space, page);
        tasks(page);
        labels(page, space);
        properties(Map.of("pages", page, "folders", folder, "attachments", attachment, "spaces", space));
        people();
        search();
        removals(page, folder, attachment);

        assertThat(problems).isEmpty();
        assertThat(unvisited()).as("routes that this test does not visit").isEmpty();
    }

    private Set<String> unvisited() {
        try (Store store = Store.open(null, () -> 0)) {
            Set<String> left = new TreeSet<>(
                    ApiRoutes.routes(new ContentContext(store, Clock.systemUTC()), new FullTextIndex(store))
                            .routes());
            left.removeAll(UNDOCUMENTED);
            left.removeIf(
                    route -> seen.stream().anyMatch(call -> call.matches(route.replaceAll("\\{[^}]*}", "[^/]+"))));
            return left;
        }
    }

    private String id(JsonNode node) {
        return node.path("id").asText();
    }

    private String documents(String space) {
        String storage = "\"body\":{\"representation\":\"storage\",\"value\":\"<p>some text</p>\"}";
        String page = "";
        for (String family : List.of("pages", "blogposts")) {
            String path = "/api/v2/" + family;
            String id = id(post(
                    path,
                    "{\"spaceId\":\"%s\",\"status\":\"current\",\"title\":\"%s\",%s}"
                            .formatted(space, family, storage)));
            put(
                    path + "/" + id,
                    "{\"id\":\"%s\",\"status\":\"current\",\"title\":\"%s\",\"version\":{\"number\":2},%s}"
                            .formatted(id, family, storage));
            get(path + "?limit=1&body-format=storage");
            get(path + "/" + id + "?include-labels=true&include-properties=true&include-versions=true"
                    + "&include-operations=true&include-likes=true");
            for (String format : List.of("storage", "atlas_doc_format", "view")) {
                get(path + "/" + id + "?body-format=" + format);
            }
            get("/api/v2/spaces/" + space + "/" + family);
            get(path + "/" + id + "/versions?body-format=storage");
            get(path + "/" + id + "/versions/1");
            get(path + "/" + id + "/operations");
            get(path + "/" + id + "/likes/count");
            get(path + "/" + id + "/labels");
            get(path + "/" + id + "/attachments");
            get(path + "/" + id + "/footer-comments");
            get(path + "/" + id + "/inline-comments");
            get(path + "/" + id + "/custom-content?type=app");
            page = family.equals("pages") ? id : page;
            delete("/rest/api/content/" + id + "/version/1");
            if (family.equals("blogposts")) {
                properties(Map.of("blogposts", id));
                delete(path + "/" + id);
            }
        }
        put("/api/v2/pages/" + page + "/title", "{\"status\":\"current\",\"title\":\"renamed\"}");
        return page;
    }

    private String folders(String space) {
        post("/api/v2/spaces", "{\"key\":\"NEW\",\"name\":\"New\"}");
        get("/api/v2/spaces?keys=DOCS");
        get("/api/v2/spaces/" + space);
        get("/api/v2/spaces/" + space + "/permissions");
        get("/api/v2/spaces/" + space + "/operations");
        get("/api/v2/space-role-mode");
        String folder = id(post(
                "/api/v2/folders",
                "{\"spaceId\":\"%s\",\"title\":\"F\",\"parentId\":\"%s\"}".formatted(space, site.homepageId())));
        get("/api/v2/folders/" + folder);
        site.people().create(space, folder, "In the folder", "<p>x</p>");
        return folder;
    }

    private void hierarchy(String page, String folder) {
        get("/api/v2/pages/" + site.homepageId() + "/direct-children");
        get("/api/v2/pages/" + site.homepageId() + "/children");
        get("/api/v2/pages/" + site.homepageId() + "/descendants");
        get("/api/v2/pages/" + page + "/ancestors");
        get("/api/v2/folders/" + folder + "/direct-children");
        get("/api/v2/folders/" + folder + "/descendants");
        get("/api/v2/folders/" + folder + "/ancestors");
        put("/rest/api/content/" + page + "/move/append/" + folder, "{}");
        post("/api/v2/content/convert-ids-to-types", "{\"contentIds\":[\"%s\"]}".formatted(page));
        put("/rest/api/content/" + page + "/restriction", "[{\"operation\":\"update\",\"restrictions\":{}}]");
        get("/rest/api/content/" + page + "/restriction");
        delete("/rest/api/content/" + page + "/restriction");
    }

    private JsonNode upload(String method, String path) {
        String body = """
                --B
                Content-Disposition: form-data; name="file"; filename="a.txt"
                Content-Type: text/plain

                hello
                --B--
                """.replace("\n", "\r\n");
        HttpRequest.BodyPublisher bytes = HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        return checked(
                method,
                path,
                site.http()
                        .send(
                                method,
                                path,
                                bytes,
                                "Content-Type",
                                "multipart/form-data; boundary=B",
                                "X-Atlassian-Token",
                                "no-check"));
    }

    private String attachments(String page) {
        String v1Path = "/rest/api/content/" + page + "/child/attachment";
        String attachment = upload("POST", v1Path).at("/results/0/id").asText();
        upload("PUT", v1Path);
        upload("POST", v1Path + "/" + attachment + "/data");
        put(
                v1Path + "/" + attachment,
                "{\"id\":\"%s\",\"type\":\"attachment\",\"title\":\"b.txt\",\"version\":{\"number\":4}}"
                        .formatted(attachment));
        get(v1Path + "/" + attachment + "/download");
        get("/api/v2/attachments");
        get("/api/v2/attachments/" + attachment);
        get("/api/v2/attachments/" + attachment + "/versions");
        get("/api/v2/attachments/" + attachment + "/versions/1");
        get("/api/v2/attachments/" + attachment + "/labels");
        get("/api/v2/attachments/" + attachment + "/footer-comments");
        get("/api/v2/attachments/" + attachment + "/thumbnail/download");
        get("/api/v2/pages/" + page + "/attachments");
        return attachment;
    }

    private void comments(String page, String attachment) {
        String body = "\"body\":{\"representation\":\"storage\",\"value\":\"<p>c</p>\"}";
        post("/api/v2/footer-comments", "{\"attachmentId\":\"%s\",%s}".formatted(attachment, body));
        for (String family : List.of("footer-comments", "inline-comments")) {
            String path = "/api/v2/" + family;
            String comment = id(post(path, """
                    {"pageId":"%s",%s,"inlineCommentProperties":
                     {"textSelection":"some","textSelectionMatchCount":1,"textSelectionMatchIndex":0}}""".formatted(page, body)));
            post(path, "{\"parentCommentId\":\"%s\",%s}".formatted(comment, body));
            put(path + "/" + comment, "{\"version\":{\"number\":2},\"resolved\":true,%s}".formatted(body));
            get(path);
            get(path + "/" + comment + "?body-format=storage");
            get(path + "/" + comment + "/children");
            get(path + "/" + comment + "/versions");
            get(path + "/" + comment + "/versions/1");
            get("/api/v2/pages/" + page + "/" + family);
            properties(Map.of("comments", comment));
            delete(path + "/" + comment);
        }
    }

    private void customContent(String space, String page) {
        String path = "/api/v2/custom-content";
        String body =
                "\"type\":\"app\",\"status\":\"current\",\"title\":\"T\",\"body\":{\"representation\":\"raw\",\"value\":\"x\"}";
        String id = id(post(path, "{\"pageId\":\"%s\",%s}".formatted(page, body)));
        put(path + "/" + id, "{\"id\":\"%s\",\"version\":{\"number\":2},%s}".formatted(id, body));
        get(path + "?type=app");
        get(path + "/" + id);
        get(path + "/" + id + "/versions");
        get(path + "/" + id + "/versions/1");
        get(path + "/" + id + "/labels");
        get(path + "/" + id + "/attachments");
        get(path + "/" + id + "/footer-comments");
        get("/api/v2/spaces/" + space + "/custom-content?type=app");
        properties(Map.of("custom-content", id));
        delete(path + "/" + id);
    }

    private void tasks(String page) {
        site.people().edit(page, """
                <ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status>\
                <ac:task-body>do it</ac:task-body></ac:task></ac:task-list>""");
        String task = id(get("/api/v2/tasks?page-id=" + page).path("results").path(0));
        get("/api/v2/tasks/" + task + "?body-format=storage");
        put("/api/v2/tasks/" + task, "{\"status\":\"complete\"}");
    }

    private void labels(String page, String space) {
        post("/rest/api/content/" + page + "/label", "[{\"prefix\":\"global\",\"name\":\"one\"}]");
        String label =
                id(get("/api/v2/pages/" + page + "/labels").path("results").path(0));
        get("/api/v2/labels");
        get("/api/v2/labels/" + label + "/pages");
        get("/api/v2/labels/" + label + "/blogposts");
        get("/api/v2/labels/" + label + "/attachments");
        get("/api/v2/spaces/" + space + "/labels");
        get("/api/v2/spaces/" + space + "/content/labels");
        delete("/rest/api/content/" + page + "/label?name=one");
        delete("/rest/api/content/" + page + "/label/one");
    }

    private void properties(Map<String, String> holders) {
        holders.forEach((family, holder) -> {
            String path = "/api/v2/" + family + "/" + holder + "/properties";
            String id = id(post(path, "{\"key\":\"k\",\"value\":{\"a\":[1]}}"));
            get(path);
            get(path + "/" + id);
            put(path + "/" + id, "{\"key\":\"k\",\"value\":2,\"version\":{\"number\":2,\"message\":\"m\"}}");
            delete(path + "/" + id);
        });
    }

    private void people() {
        String account = get("/rest/api/user/current").path("accountId").asText();
        get("/rest/api/user?accountId=" + account);
        post("/api/v2/users-bulk", "{\"accountIds\":[\"%s\"]}".formatted(account));
    }

    private void search() {
        get("/rest/api/search?cql=type=page");
        get("/rest/api/content/search?cql=type=page");
        get("/rest/api/search/user?cql=user.fullname~%22observer%22");
    }

    private void removals(String page, String folder, String attachment) {
        String other = site.people().create(site.spaceId(), site.homepageId(), "Other", "<p>x</p>");
        String task = id(post("/rest/api/content/archive", "{\"pages\":[{\"id\":%s}]}".formatted(other)));
        get("/rest/api/longtask/" + task);
        delete("/api/v2/attachments/" + attachment);
        delete("/api/v2/pages/" + page);
        get("/api/v2/pages/" + page);
        String top = site.people().create(site.spaceId(), site.homepageId(), "Top", "<p>x</p>");
        delete("/rest/api/content/" + top + "/pageTree");
        delete("/api/v2/folders/" + folder);
        get("/api/v2/folders/" + folder);
    }
}
